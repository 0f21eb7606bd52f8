import type { Markup } from './html';

export interface DemoRequest {
  /** Path as sent, still percent-encoded. */
  path: string;
  query: URLSearchParams;
  cookies: ReadonlyMap<string, string>;
}

export interface Reply {
  status?: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
  /** Milliseconds before the answer: what makes sections arrive late. */
  delay?: number;
  /** Never answer: a page that loads for ever. */
  hang?: boolean;
}

/** A demo system: answers what it knows, null otherwise. */
export type Site = (request: DemoRequest) => Reply | null;

export const page = (body: string, more: Partial<Reply> = {}): Reply => ({
  type: 'text/html; charset=utf-8',
  body,
  ...more,
});

export const fragment = (body: Markup, more: Partial<Reply> = {}): Reply => page(body.text, more);

export const json = (value: unknown, more: Partial<Reply> = {}): Reply => ({
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
  ...more,
});

export const redirect = (location: string): Reply => page('', { status: 302, headers: { location } });
