/** What each byte of a code page that has one byte a character stands for; bytes below 128 are ASCII. */
export interface CodePage {
  readonly name: string;
  readonly number: number;
  readonly characters: string;
}

const dos =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const dosLatin =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const latin = Array.from({ length: 96 }, (_, index) => String.fromCharCode(index + 160)).join('');
// Node takes this one for ISO 8859-1.
const western = `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${latin}`;

const windows = [1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258];

/** The code page with this number, or this name as the IANA registers it; undefined when it is none of those known here. */
export function codePage(key: number | string): CodePage | undefined {
  if (typeof key === 'string') {
    const [, kind = '', digits = ''] = /^(windows-|ibm|cp)(\d+)$/i.exec(key) ?? [];
    return kind === '' ? undefined : codePage(Number(digits));
  }
  if (key === 437) return { name: 'ibm437', number: key, characters: dos };
  if (key === 850) return { name: 'ibm850', number: key, characters: dosLatin };
  if (key === 1252) return { name: 'windows-1252', number: key, characters: western };
  if (!windows.includes(key)) return undefined;
  const name = `windows-${key}`;
  const upper = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
  return { name, number: key, characters: new TextDecoder(name).decode(upper) };
}
