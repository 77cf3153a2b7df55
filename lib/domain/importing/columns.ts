import type { Locale } from '../locale.ts';
import { fold } from '../text.ts';

/** What a column of a file may hold. */
const FIELDS = ['firstName', 'lastName', 'email', 'products', 'role', 'group', 'locale', 'welcomeTemplate', 'settingsTemplate'] as const;
export type ImportField = (typeof FIELDS)[number];

/** What people call them, the name that the template has first. */
const NAMES: Readonly<Record<Locale, Readonly<Record<ImportField, readonly string[]>>>> = {
  en: {
    firstName: ['First name', 'Given name', 'Forename'],
    lastName: ['Last name', 'Surname', 'Family name'],
    email: ['E-mail', 'E-mail address', 'Mail', 'Email ID', 'Work email'],
    products: ['Products', 'Product', 'Licenses', 'License', 'Licences', 'Licence'],
    role: ['Role'],
    group: ['Group', 'User group', 'Group ID'],
    locale: ['Language', 'Locale'],
    welcomeTemplate: ['Welcome template', 'Welcome template ID'],
    settingsTemplate: ['Settings template', 'Settings template ID'],
  },
  fr: {
    firstName: ['Prénom'],
    lastName: ['Nom', 'Nom de famille'],
    email: ['Adresse e-mail', 'E-mail', 'Courriel', 'Adresse électronique', 'Adresse courriel', 'Mél'],
    products: ['Produits', 'Produit', 'Licences', 'Licence'],
    role: ['Rôle'],
    group: ['Groupe', 'Groupe d’utilisateurs'],
    locale: ['Langue'],
    welcomeTemplate: ['Modèle d’accueil'],
    settingsTemplate: ['Modèle de réglages', 'Modèle de paramètres'],
  },
  it: {
    firstName: ['Nome', 'Nome di battesimo'],
    lastName: ['Cognome'],
    email: ['Indirizzo e-mail', 'E-mail', 'Posta elettronica'],
    products: ['Prodotti', 'Prodotto', 'Licenze', 'Licenza'],
    role: ['Ruolo'],
    group: ['Gruppo', 'Gruppo di utenti'],
    locale: ['Lingua'],
    welcomeTemplate: ['Modello di benvenuto'],
    settingsTemplate: ['Modello di impostazioni'],
  },
  de: {
    firstName: ['Vorname'],
    lastName: ['Nachname', 'Familienname'],
    email: ['E-Mail-Adresse', 'E-Mail', 'Mailadresse'],
    products: ['Produkte', 'Produkt', 'Lizenzen', 'Lizenz'],
    role: ['Rolle'],
    group: ['Gruppe', 'Benutzergruppe'],
    locale: ['Sprache'],
    welcomeTemplate: ['Willkommensvorlage'],
    settingsTemplate: ['Einstellungsvorlage'],
  },
  es: {
    firstName: ['Nombre', 'Nombre de pila'],
    lastName: ['Apellidos', 'Apellido'],
    email: ['Correo electrónico', 'Correo', 'Dirección de correo electrónico', 'E-mail'],
    products: ['Productos', 'Producto', 'Licencias', 'Licencia'],
    role: ['Rol', 'Función'],
    group: ['Grupo', 'Grupo de usuarios'],
    locale: ['Idioma'],
    welcomeTemplate: ['Plantilla de bienvenida'],
    settingsTemplate: ['Plantilla de ajustes', 'Plantilla de configuración'],
  },
  pt: {
    firstName: ['Nome', 'Nome próprio', 'Primeiro nome'],
    lastName: ['Sobrenome', 'Apelido', 'Último nome'],
    email: ['Endereço de e-mail', 'E-mail', 'Correio eletrônico', 'Correio eletrónico'],
    products: ['Produtos', 'Produto', 'Licenças', 'Licença'],
    role: ['Função', 'Papel'],
    group: ['Grupo', 'Grupo de usuários', 'Grupo de utilizadores'],
    locale: ['Idioma', 'Língua'],
    welcomeTemplate: ['Modelo de boas-vindas'],
    settingsTemplate: ['Modelo de configurações'],
  },
  nl: {
    firstName: ['Voornaam'],
    lastName: ['Achternaam', 'Familienaam'],
    email: ['E-mailadres', 'E-mail'],
    products: ['Producten', 'Product', 'Licenties', 'Licentie'],
    role: ['Rol'],
    group: ['Groep', 'Gebruikersgroep'],
    locale: ['Taal'],
    welcomeTemplate: ['Welkomstsjabloon'],
    settingsTemplate: ['Instellingensjabloon'],
  },
};

/** One column for both names; beside one of first names it holds the last ones. */
const WHOLE_NAMES = [
  ...['Name', 'Full name', 'Display name', 'Nom complet', 'Nome completo', 'Nombre completo'],
  ...['Nombre y apellidos', 'Vollständiger Name', 'Naam', 'Volledige naam'],
];

/** Letters and digits only: `E-Mail`, `e mail` and `email` are one name, and `first_name` is `First name`. */
const bare = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]/gu, '');

const BY_NAME: ReadonlyMap<string, ImportField | 'wholeName'> = new Map<string, ImportField | 'wholeName'>([
  ...WHOLE_NAMES.map((name): [string, 'wholeName'] => [bare(name), 'wholeName']),
  ...Object.values(NAMES).flatMap((ofLanguage) =>
    FIELDS.flatMap((field) => ofLanguage[field].map((name): [string, ImportField] => [bare(name), field])),
  ),
  ...FIELDS.map((field): [string, ImportField] => [bare(field), field]),
]);

/** The field that a column with this name holds, in any of the languages and any case; undefined where nobody calls one so. */
export const fieldNamed = (name: string): ImportField | 'wholeName' | undefined => BY_NAME.get(bare(name));

/** What the template calls the columns, in the order in which it has them. */
export const columnNames = (locale: Locale): string[] => FIELDS.map((field) => NAMES[locale][field][0] ?? field);

/** What our own results have beside the columns of the template, so that they can be mended and sent again as they are. */
export const OUTCOME_COLUMNS = ['Problem code', 'Problem'] as const;

export const isOutcomeColumn = (name: string): boolean => OUTCOME_COLUMNS.some((column) => bare(column) === bare(name));
