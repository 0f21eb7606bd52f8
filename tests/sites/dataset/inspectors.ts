import { idCardNumber, padded } from './codes';
import { departments } from './departments';

/** The two stored states of the registers: as they stood before the department's update, and after it. */
export type RegisterState = 'before' | 'after';

export interface DemoInspector {
  name: string;
  sex: string;
  staffNumber: string;
  idCard: string;
  phone: string;
  schooling: string;
  age: number;
  post: string;
  qualification: string;
  expert: string;
  status: string;
  region: string;
  level: string;
  department: string;
  duty: string;
  certificate: string;
  validTo: string;
}

const surnames = '张王李赵刘陈杨孙周吴';
const qualifications = ['行政执法资格', '食品安全检查', '特种设备安全监察', '计量检定', '广告监测', '综合执法'];

/**
 * Inspectors of a department. After the update two have joined, the second has moved elsewhere and the certificate of
 * the third has been renewed. Persons are made up: all are called 演示 and were born on a first of January.
 */
export function inspectorsOf(name: string, state: RegisterState): readonly DemoInspector[] {
  const at = departments.findIndex((department) => department.name === name);
  const department = departments[at];
  if (!department) throw new Error(`no such department: ${name}`);
  const count = 6 + (at % 3) + (state === 'after' ? 2 : 0);
  return Array.from({ length: count }, (_, index) => {
    const year = 1970 + ((at * 7 + index * 3) % 26);
    const moved = state === 'after' && index === 1;
    const renewed = index !== 2 || state === 'after';
    return {
      name: `${surnames[(at + index) % surnames.length]}演示${padded(index + 1, 2)}`,
      sex: index % 3 === 1 ? '女' : '男',
      staffNumber: `YS${padded(at + 1, 2)}${padded(index + 1, 3)}`,
      idCard: idCardNumber(`140602${year}0101${padded(at * 12 + index + 1, 3)}`),
      phone: `1990000${padded(at * 12 + index + 1, 4)}`,
      schooling: index % 4 === 0 ? '硕士研究生' : '大学本科',
      age: 2022 - year,
      post: index % 2 ? '专业执法岗' : '综合执法岗',
      qualification: qualifications[(at + index) % qualifications.length] ?? '综合执法',
      expert: index === 0 ? '是' : '否',
      status: moved ? '调离' : '在岗',
      region: '朔州市',
      level: '市级',
      department: department.fullName,
      duty: index === 0 ? '科长' : '科员',
      certificate: `晋F演示${padded(at + 1, 2)}${padded(index + 1, 3)}`,
      validTo: renewed ? '2026-12-31' : '2022-06-30',
    };
  });
}
