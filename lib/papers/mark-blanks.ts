const plainRun =
  /<w:r(?: [^>]*)?>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>|<w:rPr\/>)?<w:t(?: [^>]*)?>([^<]*〔待填：[^<]*)<\/w:t><\/w:r>/gs;

/** Puts the marked blanks of one part of a .docx in runs of their own, with a yellow ground: nobody overlooks them. */
export const markBlanks = (xml: string): string =>
  xml.replace(plainRun, (_, given: string | undefined, text: string) =>
    text
      .split(/(〔待填：[^〕]*〕)/)
      .filter(Boolean)
      .map((piece) => {
        const inside = given ? given.replace(/^<w:rPr>|<\/w:rPr>$|<w:rPr\/>/g, '') : '';
        const format = piece.startsWith('〔待填：') ? withGround(inside) : inside;
        return `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${piece}</w:t></w:r>`;
      })
      .join(''),
  );

/** The ground stands in the order that the format prescribes: before what may follow it in a run. */
function withGround(format: string): string {
  const bare = format.replace(/<w:highlight [^>]*\/>/g, '');
  const after = /<w:(u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)[ />]/.exec(
    bare,
  );
  const at = after ? after.index : bare.length;
  return `${bare.slice(0, at)}<w:highlight w:val="yellow"/>${bare.slice(at)}`;
}
