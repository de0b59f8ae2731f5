import { CaseFee } from '@/components/deadline/case-fee';
import { applicantMonth } from '@/lib/data/application-month';
import type { StoredRow } from '@/lib/data/register-read';
import { number } from '@/lib/domain/register/rules';
import type { OrgScope } from '@/lib/domain/scope';
import { saveRegisterRow } from '../actions';

interface Props {
  readonly scope: OrgScope;
  readonly row: StoredRow;
  readonly mayRecord: boolean;
}

/** The processing fee of one application, from its pages and the applicant's other applications of the month. */
export async function ApplicationFee({ scope, row, mayRecord }: Props) {
  const month = await applicantMonth(scope, row.id);
  const { id, version, unitId, values } = row;
  return (
    <CaseFee
      row={{ id, version, unitId }}
      month={month}
      pages={number(values, 'pages')}
      feeYuan={number(values, 'feeYuan')}
      save={mayRecord ? saveRegisterRow : null}
    />
  );
}
