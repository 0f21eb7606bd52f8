/** Deterministic data of the demo systems. Nothing here is real; names carry 演示. */
export { creditCode, idCardNumber, planNumber, taskNumber } from './data/codes';
export { type DemoDepartment, departments, fullName } from './data/departments';
export { type DemoFirm, drawnFirms, firmByCode, firms, firmsOf, firmsOfDepartment } from './data/firms';
export { type DemoInspector, inspectorsOf, type RegisterState } from './data/inspectors';
export { planSheetFile } from './data/plan-sheet';
export { type DemoPlan, planBySerial, plans } from './data/plans';
export { type RegisteredObject, registeredObjects } from './data/register-objects';
export { type DemoPenalty, type DemoResult, penaltiesOf, recordsOf, resultsOf } from './data/results';
