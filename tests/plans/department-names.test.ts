import { describe, expect, it } from 'vitest';
import { DepartmentNames, splitDepartments } from '@/lib/plans/department-names';
import { assessment } from './read';

describe('departments of a list', () => {
  it('are one under all their usual names, which become aliases', () => {
    const names = new DepartmentNames(assessment, []);
    for (const name of ['市卫健委', '市卫生健康委员会', '朔州市卫健委', '卫生健康部门', '卫健委'])
      expect(names.idOf(name)).toBe('市卫健委');
    expect(names.changed()).toEqual([
      {
        id: '市卫健委',
        assessment: '140600-2022',
        name: '市卫健委',
        aliases: ['市卫生健康委员会', '朔州市卫健委', '卫生健康部门', '卫健委'],
        kind: 'department',
      },
    ]);
    for (const [one, other] of [
      ['市市场监管局', '市场监督管理局'],
      ['市市场监管局', '朔州市市场监督管理局'],
      ['市税务局', '国家税务总局朔州市税务局'],
      ['市住建局', '住房和城乡建设局'],
      ['市发改委', '发展改革部门'],
      ['朔州海关', '海关'],
    ])
      expect(names.idOf(other!)).toBe(names.idOf(one!));
  });

  it('stay apart where they are not one', () => {
    const names = new DepartmentNames(assessment, []);
    const all = [
      '市市场监管局',
      '山阴县市场监管局',
      '省市场监管局',
      '市公安局',
      '市公安局交警支队',
      '市文旅局',
      '市文物局',
    ];
    expect(new Set(all.map((name) => names.idOf(name))).size).toBe(all.length);
  });

  it('known by a person’s own alias are found by it', () => {
    const kind = 'department' as const;
    const known = { id: '市演示局', assessment: '140600-2022', name: '市演示局', aliases: ['演示办公室'], kind };
    const names = new DepartmentNames(assessment, [known]);
    expect(names.idOf('市演示办公室')).toBe('市演示局');
    expect(names.added()).toEqual([]);
  });

  it('are split at every sign in use, and nobody is nobody', () => {
    expect(splitDepartments('市公安局、市税务局，市司法局;市教育局/市财政局\n市水利局等部门')).toEqual([
      '市公安局',
      '市税务局',
      '市司法局',
      '市教育局',
      '市财政局',
      '市水利局',
    ]);
    expect(splitDepartments('配合部门：市公安局和市税务局')).toEqual(['市公安局', '市税务局']);
    for (const cell of ['', '无', '/', '—', '各有关部门', '各县（市、区）', '相关单位'])
      expect(splitDepartments(cell)).toEqual([]);
  });
});
