# The lab empty: one bare server, without the DHCP Server role; it is the local one.
New-LabServer -Name server1.contoso.com -IPAddress 10.0.0.1 -Role @()
