import type { Account } from './settings';

const registers = [
  'disclosures',
  'applications',
  'remedies',
  'administrative-acts',
  'service-cases',
  'service-days',
  'complaints',
  'inspections',
  'meetings',
  'decisions',
  'activities',
  'issued-documents',
  'hall-windows',
  'hall-matters',
  'disclosure-items',
  'disclosure-objections',
  'rosters',
] as const;

export interface Page {
  readonly address: string;
  readonly readers: readonly Account[];
}

const all: readonly Account[] = ['clerk', 'leader', 'superior', 'administrator'];
const recorders: readonly Account[] = ['clerk', 'administrator'];

/** Every kind of page once, and who may open it. */
export const pages: readonly Page[] = [
  { address: '/', readers: all },
  ...registers.map((name) => ({ address: `/registers/${name}`, readers: all })),
  { address: '/registers/complaints/new', readers: recorders },
  { address: '/registers/inspections/visit', readers: recorders },
  { address: '/registers/service-days/grid', readers: all },
  { address: '/registers/complaints/months', readers: all },
  { address: '/registers/disclosures/months', readers: all },
  { address: '/assessments', readers: all },
  { address: '/assessments/1', readers: all },
  { address: '/assessments/new', readers: ['leader', 'superior', 'administrator'] },
  { address: '/targets', readers: all },
  { address: '/coverage?unit=990101100', readers: all },
  { address: '/needs', readers: all },
  { address: '/completeness?unit=990101100', readers: all },
  { address: '/screen', readers: all },
  { address: '/compare', readers: ['leader', 'superior', 'administrator'] },
  { address: '/compare/complaint.onTimeRate', readers: ['leader', 'superior', 'administrator'] },
  { address: '/compare/pair', readers: ['leader', 'superior', 'administrator'] },
  { address: '/indicators', readers: all },
  { address: '/indicators/complaint.onTimeRate', readers: all },
  { address: '/deadlines', readers: all },
  { address: '/deadlines?kind=application&received=2025-01-20', readers: all },
  { address: '/deadlines?tab=fees&pages=57', readers: all },
  { address: '/reports', readers: all },
  { address: '/reports/old', readers: all },
  { address: '/reports/certificates', readers: all },
  { address: '/reports/batch', readers: all },
  { address: '/reports/templates', readers: all },
  { address: '/reports/work-summary?period=2024', readers: all },
  { address: '/imports', readers: recorders },
  { address: '/imports/log', readers: all },
  { address: '/admin', readers: ['administrator'] },
  { address: '/admin/units/divisions?code=330106', readers: ['administrator'] },
  { address: '/admin/calendar', readers: ['administrator'] },
  { address: '/admin/calendar/2027', readers: ['administrator'] },
  { address: '/admin/api', readers: ['administrator'] },
  { address: '/admin/backup', readers: ['administrator'] },
  { address: '/admin/indicators', readers: ['administrator'] },
];
