import { expect, it } from 'vitest';
import { saysProblemFound } from '../../lib/recognise/result-wording';

it.each([
  ['未发现问题', false],
  ['未 发现 问题', false],
  ['没有发现问题', false],
  ['未发现违法违规问题', false],
  ['未发现开展本次抽查涉及的经营活动', false],
  ['已关闭停业或正在组织清算', false],
  ['注销', false],
  ['合格', false],
  ['', false],
  ['发现问题待后续处理', true],
  ['发现问题已责令改正', true],
  ['发现问题：无', false],
  ['未按规定公示应当公示的信息', true],
  ['公示信息隐瞒真实情况弄虚作假', true],
  ['通过登记的住所（经营场所）无法联系', true],
  ['不配合检查情节严重', true],
  ['积极配合，未发现问题', false],
  ['证照齐全未发现问题；台账不规范，责令改正', true],
])('“%s” says a problem was found: %s', (wording, found) => {
  expect(saysProblemFound(wording)).toBe(found);
});
