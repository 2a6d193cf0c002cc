import { PDFHexString, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** A string object as text, empty for anything else. Much faster than the library's own on what is common. */
export function decodePdfString(value: PDFObject | undefined): string {
  if (value instanceof PDFString) {
    const text = value.asString();
    return /^[ -~]*$/.test(text) && !text.includes('\\') ? text : value.decodeText();
  }
  if (!(value instanceof PDFHexString)) return '';
  const hex = value.asString();
  if (!/^feff(?:[\da-f]{4})*$/i.test(hex)) return value.decodeText();
  return Buffer.from(hex.slice(4), 'hex').swap16().toString('utf16le');
}

/** Text as a string object (ISO 32000-1, 7.9.2.2): as it stands where it is ASCII, else UTF-16BE in hexadecimal digits. */
export function encodePdfString(text: string): PDFString | PDFHexString {
  if (/^[ -~]*$/.test(text)) return PDFString.of(text.replace(/[\\()]/g, '\\$&'));
  return PDFHexString.of(`FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}`);
}
