import { LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { body, client } from './api/client.ts';
import { later } from './parts/later.tsx';
import { NoticesHere } from './parts/notices.tsx';
import { Empty, Page } from './parts/states.tsx';
import { SECTIONS } from './sections.ts';
import { fullName, SessionContext, useSession, type Session } from './session.tsx';

const UsersPage = later(() => import('./pages/users/UsersPage.tsx').then((it) => it.UsersPage));
const UserPage = later(() => import('./pages/users/UserPage.tsx').then((it) => it.UserPage));
const AddPage = later(() => import('./pages/adding/AddPage.tsx').then((it) => it.AddPage));
const ImportsPage = later(() => import('./pages/imports/ImportsPage.tsx').then((it) => it.ImportsPage));
const ImportPage = later(() => import('./pages/imports/ImportPage.tsx').then((it) => it.ImportPage));
const LicensesPage = later(() => import('./pages/licenses/LicensesPage.tsx').then((it) => it.LicensesPage));
const TransfersPage = later(() => import('./pages/transfers/TransfersPage.tsx').then((it) => it.TransfersPage));
const GroupsPage = later(() => import('./pages/groups/GroupsPage.tsx').then((it) => it.GroupsPage));
const WelcomeTemplatesPage = later(() => import('./pages/templates/WelcomeTemplatesPage.tsx').then((it) => it.WelcomeTemplatesPage));
const SettingsTemplatesPage = later(() => import('./pages/templates/SettingsTemplatesPage.tsx').then((it) => it.SettingsTemplatesPage));
const RolesPage = later(() => import('./pages/roles/RolesPage.tsx').then((it) => it.RolesPage));
const AuditPage = later(() => import('./pages/audit/AuditPage.tsx').then((it) => it.AuditPage));
const AccountPage = later(() => import('./pages/account/AccountPage.tsx').then((it) => it.AccountPage));
const MePage = later(() => import('./pages/account/MePage.tsx').then((it) => it.MePage));

/** What is ours to route: the pages behind links, and the API, are loaded as what they are. */
const OURS = /^\/(?!v1\/|invitation|password-reset|email-change)/;

export function Console({ session }: { readonly session: Session }) {
  return (
    <SessionContext.Provider value={session}>
      <LocationProvider scope={OURS}>
        <NoticesHere>
          <Frame />
        </NoticesHere>
      </LocationProvider>
    </SessionContext.Provider>
  );
}

function Frame() {
  const { texts } = useSession();
  return (
    <>
      <a class="skip" href="#content">
        {texts.skip}
      </a>
      <Menu />
      <main id="content" tabIndex={-1}>
        <Offline />
        <Router>
          <Route path="/" component={Home} />
          <Route path="/users" component={UsersPage} />
          <Route path="/users/add" component={AddPage} />
          <Route path="/users/:userId" component={UserPage} />
          <Route path="/imports" component={ImportsPage} />
          <Route path="/imports/:importId" component={ImportPage} />
          <Route path="/licenses" component={LicensesPage} />
          <Route path="/transfers" component={TransfersPage} />
          <Route path="/groups" component={GroupsPage} />
          <Route path="/welcome-templates" component={WelcomeTemplatesPage} />
          <Route path="/settings-templates" component={SettingsTemplatesPage} />
          <Route path="/roles" component={RolesPage} />
          <Route path="/audit" component={AuditPage} />
          <Route path="/account" component={AccountPage} />
          <Route path="/me" component={MePage} />
          <Route default component={NotFound} />
        </Router>
      </main>
    </>
  );
}

/** The first thing that somebody may see; of who administers nothing that is their own profile. */
function Home() {
  const { can } = useSession();
  const { route } = useLocation();
  const first = SECTIONS.find(({ needs }) => can(...needs));
  useEffect(() => {
    if (first) route(first.path, true);
  }, [first]);
  return first ? null : <MePage />;
}

function NotFound() {
  const { texts } = useSession();
  return (
    <Page title={texts.common.notFound}>
      <Empty title={texts.common.notFound} hint={texts.common.notFoundHint} />
    </Page>
  );
}

function Menu() {
  const { texts, can, me, leave } = useSession();
  const { path } = useLocation();
  const [isOpen, open] = useState(false);
  useEffect(() => {
    open(false);
  }, [path]);
  const isHere = (section: string): boolean =>
    path === section || (path.startsWith(`${section}/`) && !(section === '/users' && path === '/users/add'));
  return (
    <header class="top">
      <p class="brand">
        <strong>Seatwise</strong> <bdi>{me.accountName}</bdi>
      </p>
      <button
        type="button"
        class="menu-button"
        aria-expanded={isOpen}
        aria-controls="menu"
        onClick={() => {
          open(!isOpen);
        }}
      >
        {texts.menu}
      </button>
      <nav id="menu" class={isOpen ? 'open' : ''} aria-label={texts.menu}>
        <ul>
          {SECTIONS.filter(({ needs }) => can(...needs)).map(({ path: to, name }) => (
            <li key={to}>
              <a href={to} aria-current={isHere(to) ? 'page' : undefined}>
                {texts.sections[name]}
              </a>
            </li>
          ))}
        </ul>
        <div class="mine">
          <a href="/me" aria-label={texts.signedInAs(fullName(me))} aria-current={path === '/me' ? 'page' : undefined}>
            <bdi>{fullName(me)}</bdi>
          </a>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              body(client.POST('/v1/sign-out')).then(leave, leave);
            }}
          >
            {texts.signOut}
          </button>
        </div>
      </nav>
    </header>
  );
}

function Offline() {
  const { texts } = useSession();
  const [isOffline, set] = useState(!navigator.onLine);
  useEffect(() => {
    const look = (): void => {
      set(!navigator.onLine);
    };
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  if (!isOffline) return null;
  return (
    <p class="problem" role="alert">
      {texts.common.offline}
    </p>
  );
}
