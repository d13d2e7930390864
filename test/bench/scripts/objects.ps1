$list = for ($i = 0; $i -lt 50000; $i++) { [pscustomobject]@{ Id = $i; Name = "n$i"; Even = $i % 2 -eq 0 } }
$n = 0
foreach ($o in $list) { if ($o.Even) { $n += $o.Name.Length } }
$n
