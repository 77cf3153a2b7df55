/** Folded, without spaces; stems too, since digits and marks at the end are cut before comparing. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  (
    'password passwort motdepasse contrasena senha wachtwoord password1234 passwordpassword mypassword changeme letmein welcome ' +
    'welcometothe administrator admin adminadmin iloveyou iloveyousomuch sunshine princess football baseball superman batman ' +
    'qwerty qwertyuiop qwertyqwerty azerty azertyuiop asdfghjkl zxcvbnm 1q2w3e4r 1q2w3e4r5t6y 1qaz2wsx3edc qazwsxedc ' +
    'trustno1 dragon monkey master shadow michael jennifer computer internet starwars whatever charlie freedom ' +
    'thisismypassword secretpassword newpassword temppassword defaultpassword companypassword ' +
    'unknown nothing somethingelse passw0rd p@ssw0rd p@ssword pa$$word summer winter spring autumn'
  ).split(' '),
);
