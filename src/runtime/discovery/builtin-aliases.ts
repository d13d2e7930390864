/** An alias that every session starts with. `options` are ScopedItemOptions: ReadOnly 1, AllScope 8. */
export interface BuiltInAlias {
  readonly name: string;
  readonly definition: string;
  readonly options: number;
}

/** `name:command` pairs by their options, as PowerShell 7 on Windows has them. */
const pairs: readonly (readonly [options: number, list: string])[] = [
  [
    0,
    'clear:Clear-Host cat:Get-Content ls:Get-ChildItem man:help mount:New-PSDrive mv:Move-Item ' +
      'ps:Get-Process rm:Remove-Item rmdir:Remove-Item kill:Stop-Process pwd:Get-Location type:Get-Content ' +
      'h:Get-History history:Get-History r:Invoke-History cls:Clear-Host chdir:Set-Location ' +
      'erase:Remove-Item rd:Remove-Item ren:Rename-Item set:Set-Variable icm:Invoke-Command gjb:Get-Job ' +
      'rcjb:Receive-Job rjb:Remove-Job sajb:Start-Job spjb:Stop-Job wjb:Wait-Job nsn:New-PSSession ' +
      'gsn:Get-PSSession rsn:Remove-PSSession etsn:Enter-PSSession exsn:Exit-PSSession sls:Select-String TNC:Test-NetConnection ' +
      'gcim:Get-CimInstance',
  ],
  [
    1,
    'clc:Clear-Content cli:Clear-Item clp:Clear-ItemProperty clv:Clear-Variable cpi:Copy-Item ' +
      'cvpa:Convert-Path dbp:Disable-PSBreakpoint ebp:Enable-PSBreakpoint epal:Export-Alias ' +
      'epcsv:Export-Csv fl:Format-List ft:Format-Table fw:Format-Wide gal:Get-Alias gbp:Get-PSBreakpoint ' +
      'gc:Get-Content gci:Get-ChildItem gcm:Get-Command gdr:Get-PSDrive gcs:Get-PSCallStack ghy:Get-History ' +
      'gi:Get-Item gl:Get-Location gm:Get-Member gmo:Get-Module gp:Get-ItemProperty ' +
      'gpv:Get-ItemPropertyValue gps:Get-Process group:Group-Object gu:Get-Unique gv:Get-Variable ' +
      'iex:Invoke-Expression ihy:Invoke-History ii:Invoke-Item ipmo:Import-Module ipal:Import-Alias ' +
      'ipcsv:Import-Csv measure:Measure-Object mi:Move-Item mp:Move-ItemProperty nal:New-Alias ' +
      'ndr:New-PSDrive ni:New-Item nv:New-Variable nmo:New-Module oh:Out-Host rbp:Remove-PSBreakpoint ' +
      'rdr:Remove-PSDrive ri:Remove-Item rni:Rename-Item rnp:Rename-ItemProperty rp:Remove-ItemProperty ' +
      'rmo:Remove-Module rv:Remove-Variable gerr:Get-Error rvpa:Resolve-Path sal:Set-Alias ' +
      'sbp:Set-PSBreakpoint si:Set-Item sl:Set-Location sp:Set-ItemProperty saps:Start-Process ' +
      'spps:Stop-Process sv:Set-Variable irm:Invoke-RestMethod iwr:Invoke-WebRequest ac:Add-Content ' +
      'compare:Compare-Object cpp:Copy-ItemProperty diff:Compare-Object gsv:Get-Service sleep:Start-Sleep ' +
      'sort:Sort-Object start:Start-Process sasv:Start-Service spsv:Stop-Service tee:Tee-Object ' +
      'write:Write-Output cnsn:Connect-PSSession dnsn:Disconnect-PSSession ogv:Out-GridView ' +
      'shcm:Show-Command fc:Format-Custom clhy:Clear-History rcsn:Receive-PSSession',
  ],
  [
    8,
    'cp:Copy-Item cd:Set-Location dir:Get-ChildItem echo:Write-Output md:mkdir popd:Pop-Location ' +
      'pushd:Push-Location copy:Copy-Item del:Remove-Item move:Move-Item',
  ],
  [9, 'foreach:ForEach-Object %:ForEach-Object where:Where-Object ?:Where-Object select:Select-Object'],
];

/** All of them, in no order that matters. */
export function builtInAliases(): BuiltInAlias[] {
  return pairs.flatMap(([options, list]) =>
    list.split(' ').map((pair) => {
      const colon = pair.lastIndexOf(':');
      return { name: pair.slice(0, colon), definition: pair.slice(colon + 1), options };
    }),
  );
}
