$s = 0
1..200000 | ForEach-Object { $_ * 2 } | Where-Object { $_ % 3 -eq 0 } | ForEach-Object { $s += $_ }
$s
