import { expect, it } from 'vitest';
import { isCreditCode, isIdCard } from '../../lib/recognise/numbers';
import { departments, firms, inspectorsOf, penaltiesOf, plans, registeredObjects, resultsOf } from './data';

it('has the 55 plans with numbers of 14 and 18 digits, all different', () => {
  expect(plans.map(({ serial }) => serial)).toEqual(Array.from({ length: 55 }, (_, at) => at + 1));
  expect(new Set(plans.map(({ number }) => number)).size).toBe(55);
  expect(new Set(plans.map(({ task }) => task)).size).toBe(55);
  for (const plan of plans) {
    expect(plan.number).toMatch(/^14060020221\d{3}$/);
    expect(plan.task).toMatch(/^1406002022\d{4}1\d{3}$/);
  }
});

it('puts drawing, finishing and publishing of every plan inside its window, in this order', () => {
  for (const { from, drawnOn, finishedOn, publishedOn, to } of plans) {
    const days = [from, drawnOn, finishedOn, publishedOn, to];
    expect([...days].sort()).toEqual(days);
  }
});

it('gives every firm a name marked as a demo and a code that passes its check, all different', () => {
  for (const { name, code } of firms) {
    expect(name).toContain('演示');
    expect(isCreditCode(code), code).toBe(true);
  }
  expect(new Set(firms.map(({ code }) => code)).size).toBe(firms.length);
});

it('draws at least three firms and the asked share of the field, but for plan 42 whose field has two', () => {
  for (const plan of plans) {
    const share = Number(/(\d+)%/.exec(plan.ratio)?.[1] ?? 0) / 100;
    expect(plan.drawn, plan.name).toBeGreaterThanOrEqual(plan.serial === 42 ? 2 : 3);
    expect(plan.drawn / plan.poolSize).toBeGreaterThanOrEqual(share);
    expect(resultsOf(plan)).toHaveLength(plan.drawn);
  }
});

it('finds problems in some plans, some of them punished', () => {
  const problems = plans.flatMap((plan) => resultsOf(plan)).filter(({ problem }) => problem);
  expect(problems).toHaveLength(14);
  expect(plans.flatMap((plan) => penaltiesOf(plan))).toHaveLength(4);
});

it('makes up persons whose ID-card numbers have a valid form, all different', () => {
  const people = departments.flatMap(({ name }) => inspectorsOf(name, 'after'));
  for (const { name, idCard } of people) {
    expect(name).toContain('演示');
    expect(isIdCard(idCard), idCard).toBe(true);
    expect(idCard.slice(10, 14)).toBe('0101');
  }
  expect(new Set(people.map(({ idCard }) => idCard)).size).toBe(people.length);
});

it('shows rows added and rows changed between the two states of the registers of every department', () => {
  for (const { name } of departments) {
    expect(inspectorsOf(name, 'after').length).toBe(inspectorsOf(name, 'before').length + 2);
    expect(inspectorsOf(name, 'after')[1]).not.toEqual(inspectorsOf(name, 'before')[1]);
    expect(registeredObjects(name, 'after').length).toBeGreaterThan(registeredObjects(name, 'before').length);
    expect(registeredObjects(name, 'after')[0]?.tag).not.toBe(registeredObjects(name, 'before')[0]?.tag);
  }
});
