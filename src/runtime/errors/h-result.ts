import type { NetType } from '../../types/net-type.ts';

const generic = -2146233088;

/** The codes that .NET's exceptions carry; a type without one has its base's. */
const codes: ReadonlyMap<string, number> = new Map([
  ['System.SystemException', -2146233087],
  ['System.ArgumentException', -2147024809],
  ['System.ArgumentNullException', -2147467261],
  ['System.ArgumentOutOfRangeException', -2146233086],
  ['System.ArithmeticException', -2147024362],
  ['System.ArrayTypeMismatchException', -2146233085],
  ['System.DivideByZeroException', -2147352558],
  ['System.FormatException', -2146233033],
  ['System.IndexOutOfRangeException', -2146233080],
  ['System.InvalidCastException', -2147467262],
  ['System.InvalidOperationException', -2146233079],
  ['System.NotFiniteNumberException', -2146233048],
  ['System.NotImplementedException', -2147467263],
  ['System.NotSupportedException', -2146233067],
  ['System.NullReferenceException', -2147467261],
  ['System.OutOfMemoryException', -2147024882],
  ['System.OverflowException', -2146233066],
  ['System.RankException', -2146233065],
  ['System.TimeoutException', -2146233083],
  ['System.TypeInitializationException', -2146233036],
  ['System.TypeLoadException', -2146233054],
  ['System.UnauthorizedAccessException', -2147024891],
  ['System.Collections.Generic.KeyNotFoundException', -2146232969],
  ['System.OperationCanceledException', -2146233029],
  ['System.IO.IOException', -2146232800],
  ['System.IO.FileNotFoundException', -2147024894],
  ['System.IO.DirectoryNotFoundException', -2147024893],
  ['System.IO.PathTooLongException', -2147024690],
  ['System.IO.EndOfStreamException', -2147024858],
  ['System.ApplicationException', -2146232832],
  ['System.Reflection.TargetInvocationException', -2146232828],
  ['System.Reflection.TargetParameterCountException', -2147352562],
  ['System.Reflection.AmbiguousMatchException', -2147475171],
  ['System.MissingMemberException', -2146233070],
  ['System.MissingMethodException', -2146233069],
  ['System.MissingFieldException', -2146233071],
  ['System.ObjectDisposedException', -2146232798],
  ['System.PlatformNotSupportedException', -2146233031],
  ['System.Security.SecurityException', -2146233078],
  ['System.Runtime.Serialization.SerializationException', -2146233076],
]);

/** `HResult` of an exception that was given none. */
export function hResultOf(type: NetType): number {
  for (let each: NetType | null = type; each !== null; each = each.base) {
    const code = codes.get(each.fullName);
    if (code !== undefined) return code;
  }
  return generic;
}
