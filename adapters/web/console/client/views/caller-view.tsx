/** @jsxImportSource hono/jsx/dom */
import { Outcomes } from '../parts/call/outcomes.tsx';
import { ProfileForm } from '../parts/profile/profile-form.tsx';

/** Who calls, on the left; what all measures make of it, on the right. */
export function CallerView() {
  return (
    <>
      <ProfileForm />
      <Outcomes />
    </>
  );
}
