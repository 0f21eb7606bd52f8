import { departments, planBySerial } from '../data';
import { type DemoRequest, json, type Reply } from '../reply';
import type { PlatformQuery } from './page-model';

/**
 * `?plan=7&department=市公安局&state=after`. Without `state` the browser's cookie decides, which the button 更新 of the
 * registers sets; a fresh profile sees them as they stood before the update.
 */
export function platformQuery({ query, cookies }: DemoRequest): PlatformQuery {
  const department = query.get('department') ?? '市市场监管局';
  const state = query.get('state') ?? cookies.get('state');
  return {
    plan: planBySerial(Number(query.get('plan'))) ?? null,
    department: departments.some(({ name }) => name === department) ? department : '市市场监管局',
    state: state === 'after' ? 'after' : 'before',
  };
}

/** What the button 更新 of the registers asks: the browser keeps the new state in a cookie. */
export function storeState({ query }: DemoRequest): Reply {
  const state = query.get('set') === 'after' ? 'after' : 'before';
  return json({ state }, { headers: { 'set-cookie': `state=${state}; Path=/` } });
}
