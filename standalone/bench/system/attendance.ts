import { type Client, present, readPages } from '../../src/demo/client.ts';
import type { DataOf } from '../../src/generated/operation-types.ts';
import { attendanceDays } from './company.ts';
import type { StoredAttendance } from './peer-database.ts';

const MONTH = `query Month($month: String!, $after: String) {
  attendanceMonthReport(month: $month) {
    from
    to
    members(first: 100, after: $after) {
      nodes {
        member { id }
        figures { due in out late absent normal lateMinutes }
        days { date kind statuses lateMinutes }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

type MemberMonth = NonNullable<DataOf<typeof MONTH>['attendanceMonthReport']['members']>['nodes'][number];

/** The outcome of each member's days and month, as our report computes it: the peer reads it from tables. */
export async function storedAttendance(administrator: Client, enterpriseId: string): Promise<StoredAttendance> {
  const { month } = attendanceDays;
  const range = { from: '', to: '' };
  const members = await readPages(async (after) => {
    const { attendanceMonthReport } = await administrator.run(MONTH, { month, after });
    Object.assign(range, { from: attendanceMonthReport.from, to: attendanceMonthReport.to });
    return present(attendanceMonthReport.members);
  });
  const common = ({ member }: MemberMonth) => ({ enterprise_id: enterpriseId, member_id: present(member).id });
  return {
    days: members.flatMap((one) =>
      one.days.map(({ lateMinutes, ...day }) => ({ ...common(one), ...day, late_minutes: lateMinutes })),
    ),
    months: members.map((one) => {
      const { in: came, out: went, lateMinutes, ...figures } = one.figures;
      const days = { month, first_day: range.from, last_day: range.to };
      return { ...common(one), ...days, ...figures, came, went, late_minutes: lateMinutes };
    }),
  };
}
