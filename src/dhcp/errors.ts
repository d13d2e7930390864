/** PowerShell's error categories, by name. */
export type ErrorCategory =
  | 'NotSpecified'
  | 'InvalidArgument'
  | 'InvalidData'
  | 'InvalidOperation'
  | 'ObjectNotFound'
  | 'PermissionDenied'
  | 'ResourceExists'
  | 'LimitsExceeded'
  | 'NotImplemented';

export type CodeSpace = 'DHCP' | 'WIN32';

export interface DhcpErrorFields {
  /** 20000 to 20138 in the space DHCP, else a WIN32 code. */
  readonly code: number;
  readonly category: ErrorCategory;
  /** The provider's sentence: what failed, on which object and server. */
  readonly message: string;
  /** Windows' own text of the code (`error_WindowsErrorMessage`): why. */
  readonly reason: string;
  /** The object or server that the operation was about, as text. */
  readonly target: string;
}

/** A failure that Windows' DHCP server knows; `FullyQualifiedErrorId` is `${space} ${code},<Cmdlet>`. */
export class DhcpError extends Error {
  readonly code: number;
  readonly space: CodeSpace;
  readonly category: ErrorCategory;
  readonly reason: string;
  readonly target: string;

  constructor(fields: DhcpErrorFields) {
    super(fields.message);
    this.name = 'DhcpError';
    this.code = fields.code;
    this.space = fields.code >= 20000 && fields.code < 20200 ? 'DHCP' : 'WIN32';
    this.category = fields.category;
    this.reason = fields.reason;
    this.target = fields.target;
  }
}
