function Add-One($n) { $n + 1 }
$s = 0
for ($i = 0; $i -lt 100000; $i++) { $s = Add-One $s }
$s
