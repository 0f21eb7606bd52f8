const openBrackets = /[〔［【「『{[(<《〈]/g;
const closeBrackets = /[〕］】」』}\])>》〉]/g;
const invisible = /[\s\u200b-\u200f\u2028\u2029\u2060\ufeff\u00ad]+/g;

const plain = /^[0-9a-z\u4e00-\u9fa5]*$/;

/**
 * Text for comparing: full-width to half-width (NFKC), every bracket to `(` or `)`, white space and invisible
 * characters dropped, letters small. Length and positions change; never show it to a person.
 */
export function fold(text: string): string {
  // Most cells of a long list are plain already; a page of a thousand rows is folded at every look.
  if (plain.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(openBrackets, '(')
    .replace(closeBrackets, ')')
    .replace(invisible, '')
    .toLowerCase();
}

/** A heading of a column or a label: folded, without the closing colon, required marks and sorting arrows. */
export function foldLabel(text: string): string {
  return fold(text).replace(/^[*•·]+|[:*↑↓▲▼⇅]+$/g, '');
}

/** Digits are often typed full-width or split by thin blanks in numbers; keeps everything else readable. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff]/g, '');
}
