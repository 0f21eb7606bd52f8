import { describe, expect, it } from 'vitest';
import { joinName, maxComponentBytes, safeComponent } from '@/lib/bundle/file-name';

describe('a name that is too long', () => {
  it('is shortened in its middle, so that stage, time and status stand at its end', () => {
    const plan = '018'.concat('很长很长的抽查计划名称'.repeat(6));
    const parts = ['18', plan, '双随机公示模块的抽查项', '更新前', '20220901-1022', '未截全'];
    const name = safeComponent(joinName(parts, 1, '.png'), '_02.png');
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(maxComponentBytes);
    expect(name).toMatch(/^18_018很长.*_双随机公示模块的抽查项_更新前_20220901-1022_未截全_02\.png$/);
  });

  it('is left alone where it fits, without empty parts', () => {
    expect(joinName(['18', '', '材料', '', '20220901-1022', ''], 1, '.png')).toBe('18_材料_20220901-1022');
  });
});
