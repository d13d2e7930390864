import type { ParameterDeclarations } from '../../src/runtime/cmdlet.ts';
import { credentialTransformation } from '../../src/runtime/credential-question.ts';

/** What Invoke-RestMethod and Invoke-WebRequest take alike. */
export const webParameters = {
  UseBasicParsing: { type: 'SwitchParameter', help: 'Kept for older scripts.' },
  Uri: { type: 'Uri', mandatory: true, position: 0, notNullOrEmpty: true, help: 'The address.' },
  SessionVariable: { type: 'String', aliases: ['SV'], help: 'A variable for the session.' },
  UseDefaultCredentials: { type: 'SwitchParameter', help: 'As the current user.' },
  Credential: { type: 'PSCredential', attributes: [credentialTransformation], help: 'The user to act as.' },
  CertificateThumbprint: { type: 'String', help: 'The certificate to show.' },
  SkipCertificateCheck: { type: 'SwitchParameter', help: 'Trusts any certificate.' },
  UserAgent: { type: 'String', help: 'How the client names itself.' },
  DisableKeepAlive: { type: 'SwitchParameter', help: 'Closes the connection.' },
  ConnectionTimeoutSeconds: { type: 'Int32', aliases: ['TimeoutSec'], help: 'Seconds to wait.' },
  Headers: { type: 'IDictionary', help: 'Headers to send.' },
  MaximumRedirection: { type: 'Int32', help: 'How often to follow.' },
  Method: { type: 'String', help: 'GET, POST, ...' },
  Proxy: { type: 'Uri', help: 'The proxy.' },
  ProxyUseDefaultCredentials: { type: 'SwitchParameter', help: 'At the proxy as the current user.' },
  Body: { type: 'Object', byValue: true, help: 'What to send.' },
  Form: { type: 'IDictionary', help: 'A form to send.' },
  ContentType: { type: 'String', help: 'The kind of body.' },
  InFile: { type: 'String', help: 'A file to send.' },
  OutFile: { type: 'String', help: 'A file for the answer.' },
  PassThru: { type: 'SwitchParameter', help: 'Writes the answer, too.' },
} as const satisfies ParameterDeclarations;
