import { administrativeActs } from '../administrative-act';
import { applications } from '../application';
import { complaints } from '../complaint';
import { disclosures } from '../disclosure';
import { remedies } from '../remedy';
import { serviceCases, serviceDays } from '../service-hall';
import type { RegisterDefinition, RegisterName } from './definition';

export const registers: Readonly<Record<RegisterName, RegisterDefinition>> = {
  disclosures,
  applications,
  remedies,
  'administrative-acts': administrativeActs,
  'service-cases': serviceCases,
  'service-days': serviceDays,
  complaints,
};
