# The lab reference: the world that Microsoft's cmdlet pages presuppose, in which every documented example runs.
# The local server is dhcpserver.contoso.com.

New-LabServer -Name dc1.contoso.com -IPAddress 10.10.10.253 -Role AD, DNS
New-LabServer -Name dhcpserver.contoso.com -IPAddress 10.10.10.2 -InterfaceAlias 'Wired Ethernet Connection'
New-LabServer -Name dhcpserver2.contoso.com -IPAddress 10.10.10.3
New-LabServer -Name dhcpserver01.contoso.com -IPAddress 10.10.10.4
New-LabServer -Name dhcpserver03.contoso.com -IPAddress 10.10.10.6
# The documented option values name these DNS servers.
New-LabServer -Name dns1.contoso.com -IPAddress 192.168.1.1 -IPv6Address 2001:4898:7020:1020::2 -Role DNS
New-LabServer -Name dns2.contoso.com -IPAddress 192.168.1.2 -IPv6Address 2001:4898:7020:1020::20 -Role DNS
New-LabServer -Name dns3.contoso.com -IPAddress 192.168.1.10 -Role DNS

$both = 'dhcpserver.contoso.com', 'dhcpserver2.contoso.com'
foreach ($server in $both + 'dhcpserver01.contoso.com', 'dhcpserver03.contoso.com') {
    Add-DhcpServerSecurityGroup -ComputerName $server
    Add-DhcpServerInDC -DnsName $server
}
foreach ($server in $both) {
    Add-DhcpServerv4Class -ComputerName $server -Name MSUCClient -Type Vendor -Data 'MS-UC-Client'
    Add-DhcpServerv4Class -ComputerName $server -Name 'MS-UC-Client' -Type Vendor -Data 'MS-UC-Client-2'
    Add-DhcpServerv4Class -ComputerName $server -Name 'Microsoft Windows Options' -Type Vendor -Data 'MSFT 10.0'
    Add-DhcpServerv4Class -ComputerName $server -Name 'HTC Phone' -Type Vendor -Data 'HTCPhone'
    Add-DhcpServerv4Class -ComputerName $server -Name Android -Type Vendor -Data 'Android'
    Add-DhcpServerv4Class -ComputerName $server -Name 'HP Printer' -Type Vendor -Data 'HPPrinter'
    Add-DhcpServerv4Class -ComputerName $server -Name 'Xerox Printer' -Type Vendor -Data 'XeroxPrinter'
    Add-DhcpServerv4Class -ComputerName $server -Name LabComputer -Type User -Data 'LabComputer'
    Add-DhcpServerv4Class -ComputerName $server -Name LabComputers -Type User -Data 'LabComputersClass'
    Add-DhcpServerv4Class -ComputerName $server -Name 'User Class for Lab Computers' -Type User -Data 'LabComputersToo'
    Add-DhcpServerv4OptionDefinition -ComputerName $server -OptionId 2 -Name 'Release DHCP Lease on Shutdown' -Type DWord -VendorClass 'Microsoft Windows Options'
    Add-DhcpServerv4OptionDefinition -ComputerName $server -OptionId 252 -Name WPAD -Type String
    Add-DhcpServerv4OptionDefinition -ComputerName $server -OptionId 5 -Name UCSipServer -Type BinaryData -VendorClass MSUCClient
    Add-DhcpServerv4OptionDefinition -ComputerName $server -OptionId 1 -Name PhoneServer -Type IPv4Address -VendorClass 'HTC Phone'
}

# Server level.
Set-DhcpServerv4OptionValue -DnsServer 10.10.10.253 -DnsDomain contoso.com
Set-DhcpServerv4OptionValue -OptionId 23 -Value 64
Set-DhcpServerv4OptionValue -OptionId 5 -VendorClass MSUCClient -Value 1, 2, 3, 4
Set-DhcpServerv4OptionValue -OptionId 252 -UserClass LabComputer -Value http://proxy.contoso.com/wpad.dat
Add-DhcpServerv4Policy -Name PhysicalMachinesPolicy -Condition Or -MacAddress NE, '00155D*' -VendorClass EQ, Android
Add-DhcpServerv4Policy -Name IPPhonePolicy -Condition Or -VendorClass EQ, MSUCClient
Add-DhcpServerv4Policy -Name PrinterPolicy -Condition Or -VendorClass EQ, 'HP Printer'
Add-DhcpServerv4Policy -Name DevicesPolicy -Condition Or -MacAddress EQ, 'F8DB7F*'
Add-DhcpServerv4Policy -Name SmartPhonePolicy -Condition Or -VendorClass EQ, 'HTC Phone'
Set-DhcpServerv4OptionValue -PolicyName SmartPhonePolicy -OptionId 252 -Value http://proxy.contoso.com/phone.dat
Add-DhcpServerv4Policy -Name ForeignDevices -Condition Or -Fqdn NE, '*.contoso.com'
Add-DhcpServerv4Filter -List Allow -MacAddress 'F0-DE-F1-7A-00-6E' -Description 'Laptop 10'
Add-DhcpServerv4Filter -List Deny -MacAddress 'F0-DE-F1-7B-*' -Description 'Unknown devices'

# Scopes and what belongs to them.
foreach ($net in '10.10.10', '10.20.20') {
    $id = "$net.0"
    Add-DhcpServerv4Scope -Name "Lab $id" -StartRange "$net.1" -EndRange "$net.254" -SubnetMask 255.255.255.0
    Set-DhcpServerv4OptionValue -ScopeId $id -Router "$net.1"
    Add-DhcpServerv4Superscope -SuperscopeName ExtendedLabNet -ScopeId $id
}
Add-DhcpServerv4ExclusionRange -ScopeId 10.10.10.0 -StartRange 10.10.10.1 -EndRange 10.10.10.10
Add-DhcpServerv4Reservation -ScopeId 10.10.10.0 -IPAddress 10.10.10.5 -ClientId 'F0-DE-F1-7A-00-5E' -Name printer05.contoso.com -Description 'Third Floor Printer'
Add-DhcpServerv4Reservation -ScopeId 10.10.10.0 -IPAddress 10.10.10.6 -ClientId 'F0-DE-F1-7A-00-66' -Name printer06.contoso.com
Set-DhcpServerv4OptionValue -ReservedIP 10.10.10.5 -OptionId 23 -Value 32
Set-DhcpServerv4OptionValue -ScopeId 10.10.10.0 -OptionId 23 -Value 128
Set-DhcpServerv4OptionValue -ScopeId 10.10.10.0 -OptionId 5 -VendorClass MSUCClient -Value 5, 6, 7, 8
Set-DhcpServerv4OptionValue -ScopeId 10.10.10.0 -OptionId 6 -UserClass LabComputer -Value 192.168.1.10
Set-DhcpServerv4OptionValue -ScopeId 10.10.10.0 -OptionId 252 -UserClass LabComputer -Value http://proxy.contoso.com/lab.dat
Add-DhcpServerv4Policy -ScopeId 10.10.10.0 -Name HyperVPolicy -Condition Or -MacAddress EQ, '00155D*', '000569*'
Add-DhcpServerv4PolicyIPRange -ScopeId 10.10.10.0 -Name HyperVPolicy -StartRange 10.10.10.10 -EndRange 10.10.10.20
Add-DhcpServerv4Policy -ScopeId 10.10.10.0 -Name LabComputers -Condition Or -UserClass EQ, LabComputers
Add-DhcpServerv4Policy -ScopeId 10.10.10.0 -Name PrinterPolicy -Condition Or -VendorClass EQ, 'HP Printer', 'Xerox Printer'
Add-DhcpServerv4Policy -ScopeId 10.10.10.0 -Name SmartPhonePolicy -Condition Or -VendorClass EQ, 'HTC Phone'
Set-DhcpServerv4OptionValue -ScopeId 10.10.10.0 -PolicyName SmartPhonePolicy -OptionId 252 -Value http://proxy.contoso.com/phone.dat
Set-DhcpServerv4OptionValue -ScopeId 10.10.10.0 -PolicyName SmartPhonePolicy -VendorClass 'HTC Phone' -OptionId 1 -Value 10.10.10.7

Add-DhcpServerv4Failover -Name SFO-SIN-Failover -PartnerServer dhcpserver2.contoso.com -ScopeId 10.10.10.0, 10.20.20.0

# Clients.
Add-DhcpServerv4Lease -ScopeId 10.10.10.0 -IPAddress 10.10.10.10 -ClientId '00-24-D7-C5-25-B0' -HostName laptop10.contoso.com
Add-DhcpServerv4Lease -ScopeId 10.10.10.0 -IPAddress 10.10.10.11 -ClientId 'F0-DE-F1-7A-00-11' -HostName MyComputer.contoso.com
Add-DhcpServerv4Lease -ScopeId 10.10.10.0 -IPAddress 10.10.10.5 -ClientId 'F0-DE-F1-7A-00-5E' -HostName printer05.contoso.com -AddressState ActiveReservation
Add-DhcpServerv4Lease -ScopeId 10.10.10.0 -IPAddress 10.10.10.60 -ClientId 'F0-DE-F1-7A-00-60' -AddressState Declined
Add-DhcpServerv4Lease -ScopeId 10.20.20.0 -IPAddress 10.20.20.20 -ClientId 'F0-DE-F1-7A-20-20' -HostName laptop20.contoso.com

# Scopes of the pages that no partner has.
Add-DhcpServerv4Scope -Name 'Lab 10.1.1.0' -StartRange 10.1.1.1 -EndRange 10.1.1.254 -SubnetMask 255.255.255.0 -SuperscopeName 'Expanded Lab-4 Network'
Add-DhcpServerv4Scope -Name 'Lab 10.1.2.0' -StartRange 10.1.2.1 -EndRange 10.1.2.254 -SubnetMask 255.255.255.0 -SuperscopeName 'Expanded Lab-4 Network'
Add-DhcpServerv4Scope -Name 'Lab 10.1.3.0' -StartRange 10.1.3.1 -EndRange 10.1.3.254 -SubnetMask 255.255.255.0 -SuperscopeName 'Expanded Lab-5 Network'
Add-DhcpServerv4Scope -Name 'Lab 20.20.20.0' -StartRange 20.20.20.1 -EndRange 20.20.20.254 -SubnetMask 255.255.255.0
Add-DhcpServerv4Lease -ScopeId 20.20.20.0 -IPAddress 20.20.20.20 -ClientId 'F0-DE-F1-7A-20-21' -HostName laptop21.contoso.com

# IPv6.
foreach ($prefix in '2001:4898:7020:1020::', '2001:4898:7020:1030::') {
    Add-DhcpServerv6Scope -Prefix $prefix -Name "Lab $prefix"
}
Add-DhcpServerv6Class -Name MSUCClient -Type Vendor -Data 'MS-UC-Client' -VendorId 311
Add-DhcpServerv6Class -Name MyVendorClass -Type Vendor -Data 'MyVendor' -VendorId 50000
Add-DhcpServerv6Class -Name 'Vendor Class for Printers' -Type Vendor -Data 'JetPrinters' -VendorId 100
Add-DhcpServerv6Class -Name LabComputer -Type User -Data 'LabComputer'
Add-DhcpServerv6Class -Name 'User Class for Lab Computers' -Type User -Data 'LabComputers'
Add-DhcpServerv6OptionDefinition -OptionId 5 -Name UCSipServer -Type BinaryData -VendorClass MSUCClient
Add-DhcpServerv6OptionDefinition -OptionId 10 -Name MyOption -Type String -VendorClass MyVendorClass
Add-DhcpServerv6OptionDefinition -OptionId 36 -Name 'Broadcast and Multicast Service Controller IPv6 Address' -Type IPv6Address
Set-DhcpServerv6OptionValue -DomainSearchList contoso.com
Set-DhcpServerv6OptionValue -Prefix 2001:4898:7020:1020:: -DnsServer 2001:4898:7020:1020::2
Set-DhcpServerv6OptionValue -Prefix 2001:4898:7020:1020:: -OptionId 5 -VendorClass MSUCClient -Value 5, 6, 7, 8
Set-DhcpServerv6OptionValue -Prefix 2001:4898:7020:1020:: -OptionId 10 -VendorClass MyVendorClass -Value mine
Set-DhcpServerv6OptionValue -Prefix 2001:4898:7020:1020:: -OptionId 23 -UserClass LabComputer -Value 2001:4898:7020:1020::20
Add-DhcpServerv6ExclusionRange -Prefix 2001:4898:7020:1020:: -StartRange 2001:4898:7020:1020::1 -EndRange 2001:4898:7020:1020::10
Add-DhcpServerv6Reservation -Prefix 2001:4898:7020:1020:: -IPAddress 2001:4898:7020:1020::2 -ClientDuid 00-01-00-01-15-F9-7F-AB-F0-DE-F1-7A-00-66 -Iaid 234890466 -Name printer02.contoso.com
Add-DhcpServerv6Reservation -Prefix 2001:4898:7020:1020:: -IPAddress 2001:4898:7020:1020::5 -ClientDuid 00-01-00-01-15-F9-7F-AB-F0-DE-F1-7A-00-65 -Iaid 234890465 -Name printer05.contoso.com -Description 'Third Floor Printer'
Set-DhcpServerv6OptionValue -ReservedIP 2001:4898:7020:1020::5 -DomainSearchList printers.contoso.com
Add-DhcpServerv6Lease -IPAddress 2001:4898:7020:1020::10 -ClientDuid 00-01-00-01-15-F9-7F-AB-00-24-D7-C5-25-B0 -Iaid 234890410 -HostName laptop10.contoso.com
Add-DhcpServerv6Lease -IPAddress 2001:4898:7020:1020::11 -ClientDuid 00-01-00-01-15-F9-7F-AB-F0-DE-F1-7A-00-11 -Iaid 234890411 -HostName MyComputer.contoso.com
Add-DhcpServerv6Lease -IPAddress 2001:4898:7020:1030::20 -ClientDuid 00-01-00-01-15-F9-7F-AB-F0-DE-F1-7A-20-20 -Iaid 234890420 -HostName laptop20.contoso.com -AddressType IATA

# Other servers of the pages.
Add-DhcpServerv4Scope -ComputerName dhcpserver01.contoso.com -Name 'Building 3' -StartRange 10.3.1.1 -EndRange 10.3.1.254 -SubnetMask 255.255.255.0 -SuperscopeName 'Expanded B3 Network'
Add-DhcpServerv4Scope -ComputerName dhcpserver01.contoso.com -Name 'Site 1' -StartRange 10.3.2.1 -EndRange 10.3.2.254 -SubnetMask 255.255.255.0 -SuperscopeName SS1
Add-DhcpServerv4MulticastScope -ComputerName dhcpserver01.contoso.com -Name Multicast_AudioConference -StartRange 224.0.0.0 -EndRange 224.0.0.30
Add-DhcpServerv4MulticastScope -ComputerName dhcpserver01.contoso.com -Name Multicast_VideoConference -StartRange 224.0.0.50 -EndRange 224.0.0.80
Add-DhcpServerv4MulticastExclusionRange -ComputerName dhcpserver01.contoso.com -Name Multicast_AudioConference -StartRange 224.0.0.21 -EndRange 224.0.0.25
Add-DhcpServerv4MulticastExclusionRange -ComputerName dhcpserver01.contoso.com -Name Multicast_VideoConference -StartRange 224.0.0.61 -EndRange 224.0.0.65

# Files of the pages.
'MacAddress,Description', 'F0-DE-F1-7A-00-5F,Laptop 11', 'F0-DE-F1-7A-00-61,Laptop 12' | Set-Content C:\MacAddressFilters.csv
'ScopeId,IPAddress,Name,ClientId,Description', '10.10.10.0,10.10.10.7,Computer7,1a-1b-1c-1d-1e-1f,Reserved for Computer7' | Set-Content C:\Reservations.csv
'ScopeId', '10.10.10.0', '10.20.20.0' | Set-Content C:\ScopeList.txt
$null = 'C:\exportdir', 'C:\exports' | ForEach-Object { [System.IO.Directory]::CreateDirectory($_) }
Export-DhcpServer -File C:\exports\dhcpexport.xml -Leases
Backup-DhcpServer -Path C:\Windows\system32\dhcp\backup
