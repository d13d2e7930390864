/** Who asks, and from where. */
export interface Session {
  /** `CONTOSO\Administrator`. */
  readonly user: string;
  readonly elevated: boolean;
  /** Full name of the computer that the session runs on. */
  readonly localServer: string;
  /** What the user ran, for the history; the domain's operation when absent. */
  readonly command?: string;
}
