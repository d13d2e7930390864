/** How lab time comes from host time: ahead by an offset, or standing still. Epoch milliseconds. */
export type ClockSetting = { readonly offset: number } | { readonly frozen: number };

export const HOST_CLOCK: ClockSetting = { offset: 0 };

/** Lab time for a host time. */
export function labTime(setting: ClockSetting, hostTime: number): number {
  return 'frozen' in setting ? setting.frozen : hostTime + setting.offset;
}

/** The setting that makes it `time` at `hostTime`. */
export function clockShowing(time: number, hostTime: number, frozen: boolean): ClockSetting {
  return frozen ? { frozen: time } : { offset: time - hostTime };
}
