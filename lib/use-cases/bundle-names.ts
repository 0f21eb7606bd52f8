export { exampleNames } from '../bundle/example-names';
export { defaultNameTemplate, nameTokens, parseNameTemplate } from '../bundle/name-template';
