/** Reads a ToUnicode CMap (ISO 32000-1, 9.10.3): the text that each two-byte code stands for. */
export function readCmap(text: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, block = ''] of text.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', target = ''] of block.matchAll(/<([\da-f]+)>\s*<([\da-f]*)>/gi))
      map.set(Number.parseInt(code, 16), decodeUtf16Hex(target));
  for (const [, block = ''] of text.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', to = '', target = '', list = ''] of block.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f]*)>|\[(.*?)\])/gis,
    )) {
      const start = Number.parseInt(from, 16);
      const targets = [...list.matchAll(/<([\da-f]*)>/gi)].map((match) => decodeUtf16Hex(match[1] ?? ''));
      const first = decodeUtf16Hex(target);
      for (let code = start; code <= Number.parseInt(to, 16); code++)
        map.set(code, list === '' ? addToLast(first, code - start) : (targets[code - start] ?? ''));
    }
  return map;
}

/** UTF-16BE in hexadecimal digits as text. */
export function decodeUtf16Hex(hex: string): string {
  let text = '';
  for (let index = 0; index + 4 <= hex.length; index += 4)
    text += String.fromCharCode(Number.parseInt(hex.slice(index, index + 4), 16));
  return text.replace(/^\uFEFF/, '');
}

function addToLast(text: string, step: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + step);
}
