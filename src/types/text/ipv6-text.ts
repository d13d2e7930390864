/** An IPv6 address as .NET prints it: longest run of zeros as `::`, the forms that embed IPv4 with dots. */
export function ipv6Text(groups: readonly number[]): string {
  if (embedsIPv4(groups)) {
    const [high = 0, low = 0] = groups.slice(6);
    return `${compressed(groups.slice(0, 6), true)}${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
  }
  return compressed(groups, false);
}

function embedsIPv4(groups: readonly number[]): boolean {
  const [a, b, c, d, e, f, g] = groups;
  if (f === 0x5efe && (e === 0 || e === 0x200)) return true;
  if (a !== 0 || b !== 0 || c !== 0 || d !== 0) return false;
  return (e === 0 && f === 0xffff) || (e === 0xffff && f === 0) || (e === 0 && f === 0 && g !== 0);
}

/** With `more`, something follows the groups. */
function compressed(groups: readonly number[], more: boolean): string {
  let start = -1;
  let length = 0;
  for (let i = 0; i < groups.length; i++) {
    let run = 0;
    while (groups[i + run] === 0) run++;
    if (run > length) {
      start = i;
      length = run;
    }
    i += run;
  }
  const hex = (part: readonly number[]): string => part.map((group) => group.toString(16)).join(':');
  if (length < 2) return hex(groups) + (more ? ':' : '');
  const head = hex(groups.slice(0, start));
  const tail = hex(groups.slice(start + length));
  return `${head}::${tail}${more && tail !== '' ? ':' : ''}`;
}
