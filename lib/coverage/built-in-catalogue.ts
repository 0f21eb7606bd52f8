import builtIn from '@/public/catalogue/2022.json';
import type { Catalogue } from '../model/catalogue';

/**
 * 2022 年指标体系, as shipped: no reader checks it again, which would make every opening slower. A test does, with every
 * rule that an imported one must keep.
 */
export const builtInCatalogue = (): Catalogue => builtIn as Catalogue;
