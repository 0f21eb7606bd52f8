import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import { BundleSettings } from '../model/settings';
import { cleanText, fitParts, type NamePart } from './file-name';

/** What a name may be made of. `对象`: the plan's number and name, the firm or the county, whichever the slot is about. */
export const nameTokens = [
  '项号',
  '简称',
  '对象',
  '计划号',
  '计划名',
  '企业',
  '部门',
  '材料',
  '阶段',
  '日期',
  '时间',
  '状态',
  '序号',
] as const;
export type NameToken = (typeof nameTokens)[number];
export type NameValues = Record<Exclude<NameToken, '序号'>, string>;

/** The names of the paper world (`../shared` habits): 项号_计划或企业_材料_更新前后_时间_状态. */
export const defaultNameTemplate = BundleSettings.parse({}).names;

/** Longer than this no name comes out of it. */
export const maxTemplateCharacters = 120;

const shortened: ReadonlySet<NameToken> = new Set(['简称', '对象', '计划名', '企业', '部门', '材料']);

type Piece = { token: NameToken } | { literal: string };

/** A template that was read. */
export interface NameTemplate {
  pieces: readonly Piece[];
  /** It holds 序号 itself. */
  counts: boolean;
}

const isToken = (name: string): name is NameToken => nameTokens.some((one) => one === name);

/** Reads `{项号}_{材料}`; a token that nobody knows, a lone brace, a path or no token at all is refused by name. */
export function parseNameTemplate(text: string): Result<NameTemplate> {
  const refused = (what: string) => err(problem('name-template', { what }));
  if (text.length > maxTemplateCharacters) return refused(`超过 ${maxTemplateCharacters} 个字`);
  const pieces: Piece[] = [];
  for (const part of text.split(/(\{[^{}]*\})/)) {
    if (part === '') continue;
    if (/^\{.*\}$/.test(part)) {
      const token = part.slice(1, -1).trim();
      if (!isToken(token)) return refused(`没有“${token}”这一项`);
      pieces.push({ token });
    } else if (/[{}]/.test(part)) return refused('花括号不成对');
    else if (/[<>:"/\\|?*]/.test(part)) return refused('含有文件名里不能用的符号');
    else pieces.push({ literal: part });
  }
  if (!pieces.some((piece) => 'token' in piece)) return refused('没有任何一项');
  return ok({ pieces, counts: pieces.some((piece) => 'token' in piece && piece.token === '序号') });
}

/** Only signs between two tokens: they go where one of the two is empty. */
const separator = /^[\s_\-—·.、，,+&]*$/;
const emptyPair = /[（([【《]$/;
const closing = /^[）)\]】》]/;

/**
 * The name that a template gives. An empty token takes the separator before it along, so that none stands alone, and
 * the brackets around it. `counter`: for 序号; empty where the name does without.
 */
export function fillTemplate(
  { pieces }: NameTemplate,
  values: NameValues,
  counter: string,
  bytes: number,
  characters: number,
): string {
  const parts: NamePart[] = [];
  let between = '';
  const add = (text: string, mayShorten: boolean) => {
    if (between !== '' && parts.length > 0) parts.push({ text: between, mayShorten: false });
    between = '';
    parts.push({ text, mayShorten });
  };
  for (const piece of pieces) {
    if ('token' in piece) {
      const text = cleanText(piece.token === '序号' ? counter : values[piece.token]);
      if (text !== '') add(text, shortened.has(piece.token));
    } else if (separator.test(piece.literal)) between = piece.literal;
    else {
      const last = parts.at(-1);
      if (last && emptyPair.test(last.text) && closing.test(piece.literal)) {
        last.text = last.text.slice(0, -1);
        const rest = piece.literal.slice(1);
        if (separator.test(rest)) between = rest;
        else add(rest, false);
      } else add(piece.literal, false);
    }
  }
  return fitParts(parts, bytes, characters);
}
