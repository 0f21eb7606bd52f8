const openBrackets = /[〔［【「『{[(<《〈]/g;
const closeBrackets = /[〕］】」』}\])>》〉]/g;
// Beside what has no width: what turns the direction of writing, and control characters but those of white space.
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]|(?![\t\n\r])\p{Cc}/gu;

/** A cell as the sheet words it, without invisible characters and outer white space. */
export const tidy = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0\u3000]+/g, ' ')
    .trim();

/** A cell for reading numbers and dates out of it: full-width digits, letters and signs to half-width, one line. */
export const plain = (text: string): string => tidy(text.normalize('NFKC')).replace(/\n+/g, ' ');

/** Text for comparing names and headings: plain, one kind of bracket, no white space, small letters. Never shown. */
export const foldText = (text: string): string =>
  plain(text).replace(openBrackets, '(').replace(closeBrackets, ')').replace(/\s+/g, '').toLowerCase();

/** A name on one line: Chinese names carry no spaces, so a line break inside one is only the cell's width. */
export const oneLine = (text: string): string =>
  tidy(text)
    .replace(/\n+/g, '')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
