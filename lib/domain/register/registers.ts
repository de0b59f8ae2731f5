import { activities } from '../activity';
import { administrativeActs } from '../administrative-act';
import { applications } from '../application';
import { complaints } from '../complaint';
import { decisions } from '../decision';
import { disclosures } from '../disclosure';
import { disclosureItems } from '../disclosure-item';
import { disclosureObjections } from '../disclosure-objection';
import { hallMatters, hallWindows } from '../hall-catalogue';
import { inspections } from '../inspection';
import { issuedDocuments } from '../issued-document';
import { meetings } from '../meeting';
import { remedies } from '../remedy';
import { rosters } from '../roster';
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
  inspections,
  meetings,
  decisions,
  activities,
  'issued-documents': issuedDocuments,
  'hall-windows': hallWindows,
  'hall-matters': hallMatters,
  'disclosure-items': disclosureItems,
  'disclosure-objections': disclosureObjections,
  rosters,
};
