/** @jsxImportSource hono/jsx/dom */
import type { ViewId } from '../../model/finder/route.ts';
import { Outcomes } from '../parts/call/outcomes.tsx';
import { ProfileForm } from '../parts/profile/profile-form.tsx';
import { AuditView } from './audit-view.tsx';
import { CaseView } from './case-view.tsx';
import { ContactsView } from './contacts-view.tsx';
import { DatesView } from './dates-view.tsx';
import { ReportsView } from './reports-view.tsx';
import { SearchView } from './search-view.tsx';
import { ShiftView } from './shift-view.tsx';
import { TodayView } from './today-view.tsx';
import { UnansweredView } from './unanswered-view.tsx';

/** The view that an address names. */
export function viewOf(id: ViewId) {
  switch (id) {
    case 'search':
      return <SearchView />;
    case 'caller':
      return <CallerView />;
    case 'contacts':
      return <ContactsView />;
    case 'case':
      return <CaseView />;
    case 'today':
      return <TodayView />;
    case 'dates':
      return <DatesView />;
    case 'reports':
      return <ReportsView />;
    case 'unanswered':
      return <UnansweredView />;
    case 'shift':
      return <ShiftView />;
    case 'audit':
      return <AuditView />;
  }
}

/** @jsxImportSource hono/jsx/dom */

/** Who calls, on the left; what all measures make of it, on the right. */
function CallerView() {
  return (
    <>
      <ProfileForm />
      <Outcomes />
    </>
  );
}
