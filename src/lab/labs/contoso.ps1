# The lab contoso: three DHCP servers and a domain controller. The local server is dhcp1.contoso.com.
# dhcp1 shares 10.0.10.0 and 10.0.20.0 with dhcp2 (load balance) and 10.0.30.0 with dhcp3 (hot standby); 10.0.40.0 is its own.
# In every scope .1 to .20 are excluded, .21 to .40 reserved, and clients have .41 to .70.
# At the end the partners differ, so that a replication has something to do.

New-LabServer -Name dc1.contoso.com -IPAddress 10.0.0.10 -Role AD, DNS
New-LabServer -Name dhcp1.contoso.com -IPAddress 10.0.0.1
New-LabServer -Name dhcp2.contoso.com -IPAddress 10.0.0.2
New-LabServer -Name dhcp3.contoso.com -IPAddress 10.0.0.3

$servers = 'dhcp1.contoso.com', 'dhcp2.contoso.com', 'dhcp3.contoso.com'
foreach ($server in $servers) {
    Add-DhcpServerSecurityGroup -ComputerName $server
    Add-DhcpServerInDC -DnsName $server
    Add-DhcpServerv4Class -ComputerName $server -Name 'Contoso Phones' -Type Vendor -Data 'ContosoPhone' -Description 'Desk phones'
    Add-DhcpServerv4Class -ComputerName $server -Name 'Lab Computers' -Type User -Data 'LabComputers' -Description 'Computers of the training rooms'
    Add-DhcpServerv4OptionDefinition -ComputerName $server -OptionId 252 -Name 'WPAD' -Type String -Description 'Address of the proxy configuration'
    Add-DhcpServerv4OptionDefinition -ComputerName $server -OptionId 6 -Name 'Phone Server' -Type IPv4Address -VendorClass 'Contoso Phones' -Description 'Where phones register'
    Set-DhcpServerv4OptionValue -ComputerName $server -DnsServer 10.0.0.10 -DnsDomain contoso.com
}

# Scopes of dhcp1, with everything that belongs to them.
$scopes = @(
    @{ Net = 10; Name = 'Head office'; Description = 'First and second floor' }
    @{ Net = 20; Name = 'Laboratory'; Description = 'Building B' }
    @{ Net = 30; Name = 'Warehouse'; Description = 'Scanners and printers' }
    @{ Net = 40; Name = 'Guests'; Description = 'Wireless guests' }
)
foreach ($scope in $scopes) {
    $net = "10.0.$($scope.Net)"
    $id = "$net.0"
    Add-DhcpServerv4Scope -Name $scope.Name -Description $scope.Description -StartRange "$net.1" -EndRange "$net.254" -SubnetMask 255.255.255.0
    Add-DhcpServerv4ExclusionRange -ScopeId $id -StartRange "$net.1" -EndRange "$net.10"
    Set-DhcpServerv4OptionValue -ScopeId $id -Router "$net.1"
    foreach ($number in 21, 22, 23) {
        $client = "00-15-5d-00-$($scope.Net)-$number"
        Add-DhcpServerv4Reservation -ScopeId $id -IPAddress "$net.$number" -ClientId $client -Name "printer$number.contoso.com" -Description "Printer $number"
    }
    Set-DhcpServerv4OptionValue -ReservedIP "$net.21" -OptionId 12 -Value "printer21-$($scope.Net)"
}
Add-DhcpServerv4Policy -ScopeId 10.0.10.0 -Name Phones -Condition Or -VendorClass EQ, 'Contoso Phones' -Description 'Desk phones'
Set-DhcpServerv4OptionValue -ScopeId 10.0.10.0 -PolicyName Phones -VendorClass 'Contoso Phones' -OptionId 6 -Value 10.0.10.5
Set-DhcpServerv4OptionValue -ScopeId 10.0.20.0 -UserClass 'Lab Computers' -OptionId 15 -Value lab.contoso.com

Add-DhcpServerv4Failover -Name dhcp1-dhcp2 -PartnerServer dhcp2.contoso.com -ScopeId 10.0.10.0, 10.0.20.0 -LoadBalancePercent 50
Add-DhcpServerv4Failover -Name dhcp1-dhcp3 -PartnerServer dhcp3.contoso.com -ScopeId 10.0.30.0 -ServerRole Active -ReservePercent 5

# Clients; failover tells the partners about them.
foreach ($scope in $scopes) {
    foreach ($number in 41..(44 + $scope.Net / 10)) {
        $client = "00-15-5d-01-$($scope.Net)-$number"
        Add-DhcpServerv4Lease -ScopeId "10.0.$($scope.Net).0" -IPAddress "10.0.$($scope.Net).$number" -ClientId $client -HostName "pc$number-$($scope.Net).contoso.com"
    }
}

# What has changed since: on dhcp1 ...
Set-DhcpServerv4Scope -ScopeId 10.0.10.0 -LeaseDuration 4.00:00:00
Add-DhcpServerv4ExclusionRange -ScopeId 10.0.10.0 -StartRange 10.0.10.15 -EndRange 10.0.10.18
Add-DhcpServerv4Reservation -ScopeId 10.0.10.0 -IPAddress 10.0.10.24 -ClientId 00-15-5d-00-10-24 -Name plotter.contoso.com -Description 'New plotter'
Set-DhcpServerv4OptionValue -ScopeId 10.0.20.0 -DnsServer 10.0.0.10 -Wpad http://proxy.contoso.com/wpad.dat
Set-DhcpServerv4Reservation -IPAddress 10.0.20.22 -Description 'Moved to room 217'
Add-DhcpServerv4Policy -ScopeId 10.0.20.0 -Name 'Virtual machines' -Condition Or -MacAddress EQ, '00155D*'
Add-DhcpServerv4PolicyIPRange -ScopeId 10.0.20.0 -Name 'Virtual machines' -StartRange 10.0.20.200 -EndRange 10.0.20.220
Set-DhcpServerv4DnsSetting -ScopeId 10.0.30.0 -DynamicUpdates Always
Remove-DhcpServerv4Reservation -IPAddress 10.0.30.23

# ... and, by mistake, on its partners.
Set-DhcpServerv4Scope -ComputerName dhcp2.contoso.com -ScopeId 10.0.10.0 -Description 'Edited on dhcp2'
Set-DhcpServerv4OptionValue -ComputerName dhcp2.contoso.com -ScopeId 10.0.10.0 -Router 10.0.10.2
Remove-DhcpServerv4Reservation -ComputerName dhcp2.contoso.com -IPAddress 10.0.20.23
Add-DhcpServerv4Reservation -ComputerName dhcp2.contoso.com -ScopeId 10.0.20.0 -IPAddress 10.0.20.29 -ClientId 00-15-5d-00-20-29 -Name camera.contoso.com
Add-DhcpServerv4ExclusionRange -ComputerName dhcp3.contoso.com -ScopeId 10.0.30.0 -StartRange 10.0.30.12 -EndRange 10.0.30.14
