import { forbidden } from '@account-center/kit';

export const scopeTooNarrow = () =>
  forbidden(
    'This concerns the whole enterprise, and your information scope does not hold all of it. Ask an administrator who sees everything.',
  );
