import { forbidden } from '@account-center/kit';

export const scopeTooNarrow = () =>
  forbidden(
    'This concerns the whole enterprise, and your information scope is narrower. Ask an administrator whose scope is the whole enterprise.',
  );
