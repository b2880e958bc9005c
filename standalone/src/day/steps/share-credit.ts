import { codesOf, present } from '../../demo/client.ts';
import { topUpMainAccountOperation, topUpMembersOperation } from '../../generated/operations.ts';
import type { Cast, Day } from '../day.ts';

const BOUGHT = 5_000;
const SHARE = 20;

const BALANCE = '{ viewer { enterprise { id smsBalance } } }';

export async function readMainBalance({ administrator }: Pick<Day, 'administrator'>): Promise<number> {
  return present((await administrator.run(BALANCE)).viewer.enterprise?.smsBalance);
}

/** The platform operator sells credit; the administrator distributes it to the sales people. */
export async function shareCredit(day: Day, { sales }: Cast): Promise<void> {
  const { report, administrator, operator } = day;
  report.step(`The main account is topped up, ${SHARE} credits go to each of the ${sales.length} sales people`);
  const { viewer } = await administrator.run(BALANCE);
  const before = await readMainBalance(day);
  const bought = {
    enterpriseId: present(viewer.enterprise).id,
    amount: BOUGHT,
    dealerReference: day.key('order'),
    idempotencyKey: day.key('top-up'),
  };
  const topUp = () => operator.run(topUpMainAccountOperation, { input: bought });
  const first = (await topUp()).topUpMainAccount.balance;
  report.check('the main account has the credit that was bought', first === before + BOUGHT, { before, first });
  const again = (await topUp()).topUpMainAccount.balance;
  report.check('the same order sent twice is booked once', again === first, again);
  const items = sales.map(({ id }) => ({ memberId: id, amount: SHARE }));
  const shared = await administrator.run(topUpMembersOperation, {
    input: { items, idempotencyKey: day.key('share') },
  });
  const rest = shared.topUpMembers.mainBalance;
  report.check('the distributed credit has left the main account', rest === first - sales.length * SHARE, rest);
  const [one] = items;
  const tooMuch = await administrator.ask(topUpMembersOperation, {
    input: { items: [{ ...one, amount: rest + 1 }], idempotencyKey: day.key('too-much') },
  });
  const balance = await readMainBalance(day);
  report.check(
    'a transfer above the balance is refused and moves nothing',
    codesOf(tooMuch).includes('INSUFFICIENT_CREDIT') && balance === rest,
    { codes: codesOf(tooMuch), balance },
  );
  const negative = await administrator.ask(topUpMembersOperation, {
    input: { items: [{ ...one, amount: -5 }], idempotencyKey: day.key('negative') },
  });
  report.check('a negative top-up is refused', codesOf(negative).includes('BAD_USER_INPUT'), codesOf(negative));
}
