const openBrackets = /[〔［【「『{[(<《〈]/g;
const closeBrackets = /[〕］】」』}\])>》〉]/g;
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** A cell as a person reads it: full-width digits and letters to half-width, no invisible characters, trimmed. */
export const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u3000]+/g, ' ')
    .trim();

/** Text for comparing names and headings: tidied, one kind of bracket, no white space, small letters. Never shown. */
export const foldText = (text: string): string =>
  tidy(text).replace(openBrackets, '(').replace(closeBrackets, ')').replace(/\s+/g, '').toLowerCase();

/** A name on one line: Chinese names carry no spaces, so a line break inside one is only the cell's width. */
export const oneLine = (text: string): string =>
  tidy(text)
    .replace(/\n+/g, '')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
