import { defineEnum } from './declare.ts';

/** Enums that scripts name, but that no other module needs. Those of PowerShell's cmdlets stand with the cmdlets. */

defineEnum(
  'System.ConsoleColor',
  'Black DarkBlue DarkGreen DarkCyan DarkRed DarkMagenta DarkYellow Gray DarkGray Blue Green Cyan Red Magenta Yellow White',
);
defineEnum('System.Threading.ApartmentState', 'STA MTA Unknown');
defineEnum('System.Net.SecurityProtocolType', 'SystemDefault Ssl3=48 Tls=192 Tls11=768 Tls12=3072 Tls13=12288', {
  flags: true,
});
defineEnum(
  'System.Net.HttpStatusCode',
  'Continue=100 SwitchingProtocols OK=200 Created Accepted NonAuthoritativeInformation NoContent ResetContent PartialContent MovedPermanently=301 Found SeeOther NotModified TemporaryRedirect=307 PermanentRedirect BadRequest=400 Unauthorized PaymentRequired Forbidden NotFound MethodNotAllowed NotAcceptable ProxyAuthenticationRequired RequestTimeout Conflict Gone InternalServerError=500 NotImplemented BadGateway ServiceUnavailable GatewayTimeout',
);
defineEnum('System.Reflection.ProcessorArchitecture', 'None MSIL X86 IA64 Amd64 Arm');
