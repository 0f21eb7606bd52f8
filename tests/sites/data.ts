/** Deterministic data of the demo systems. Nothing here is real; names carry 演示. */
export { creditCode, idCardNumber, planNumber, taskNumber } from './dataset/codes';
export { type DemoDepartment, departments, fullName } from './dataset/departments';
export { type DemoFirm, drawnFirms, firmByCode, firms, firmsOf, firmsOfDepartment } from './dataset/firms';
export { type DemoInspector, inspectorsOf, type RegisterState } from './dataset/inspectors';
export { planSheetFile } from './dataset/plan-sheet';
export { type DemoPlan, planBySerial, plans } from './dataset/plans';
export { type RegisteredObject, registeredObjects } from './dataset/register-objects';
export { type DemoPenalty, type DemoResult, penaltiesOf, recordsOf, resultsOf } from './dataset/results';
