import { fullName, inspectorsOf, registeredObjects } from '../data';
import { columns, numbered, type PlatformPage } from './page-model';

/** 两库: inspectors and objects, before or after the update. */
export const registerPages: readonly PlatformPage[] = [
  {
    id: 'inspectors',
    title: '执法人员列表',
    group: '两库管理',
    filters: ['姓名', '岗位大类', '岗位状态', '部门/机构'],
    buttons: ['新增', '导入', '更新'],
    columns: columns(
      '序号｜姓名｜性别｜单位工号｜身份证号｜手机号｜学历｜年龄｜岗位大类｜岗位资格资质｜专家｜岗位状态｜地区｜层级｜部门/机构｜职务｜执法证｜有效期',
    ),
    rows: ({ department, state }) =>
      numbered(
        inspectorsOf(department, state).map((one) => ({
          cells: [
            one.name,
            one.sex,
            one.staffNumber,
            one.idCard,
            one.phone,
            one.schooling,
            String(one.age),
            one.post,
            one.qualification,
            one.expert,
            one.status,
            one.region,
            one.level,
            one.department,
            one.duty,
            one.certificate,
            one.validTo,
          ],
        })),
      ),
  },
  {
    id: 'objects',
    title: '检查对象库',
    group: '两库管理',
    filters: ['主体名称', '专项库类别', '分类监管标签', '名单状态'],
    buttons: ['新增', '导入', '更新'],
    columns: columns(
      '序号｜专项库类别｜分类监管标签｜名单状态｜统一社会信用代码/注册号｜主体名称｜检查部门｜主体类别｜住所｜登记机关｜管辖单位｜登记状态｜入库日期',
    ),
    rows: ({ department, state }) =>
      numbered(
        registeredObjects(department, state).map(({ firm, list, tag, status, enteredOn }) => ({
          firm: firm.code,
          cells: [
            list,
            tag,
            status,
            firm.code,
            firm.name,
            fullName(department),
            firm.category,
            firm.address,
            firm.authority,
            `${firm.county}分局`,
            '存续',
            enteredOn,
          ],
        })),
      ),
  },
];
