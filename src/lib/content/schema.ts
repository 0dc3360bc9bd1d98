/**
 * The shape of each file in `data/`: one Valibot schema per file. `npm run schema` generates the JSON
 * Schemas under `static/schema/` from these; editors read them through `$schema`.
 *
 * `resolve.ts` checks quotes, dates and ids.
 */
import * as v from 'valibot';

const id = v.pipe(
	v.string(),
	v.regex(
		/^[a-z0-9]+(-[a-z0-9]+)*$/,
		'an id is lower-case letters and digits, joined by single hyphens'
	),
	v.description('Stable name, used in addresses and links.')
);

const prose = v.pipe(
	v.string(),
	v.regex(/^\S(?:[\s\S]*\S)?$/, 'text must not be empty, nor begin or end with a space')
);

const edtf = v.pipe(
	v.string(),
	v.minLength(4, 'an EDTF date has at least a year'),
	v.description(
		'A date in EDTF (ISO 8601-2), such as 1950-02-14, 1949-12, 1951?, 2023-12-22/.. or [1949,1950].'
	)
);

/** Id of a record of story.json, which `resolve.ts` looks up. */
const era = v.pipe(id, v.description('The id of an era in story.json.'));
const side = v.pipe(
	id,
	v.description('The acting side, or the side that the sentence is about: an id in story.json.')
);
const theme = v.pipe(id, v.description('The id of a theme in story.json.'));
export const certainty = v.pipe(
	v.picklist(['A', 'B', 'C', 'D', 'U']),
	v.description(
		'Certainty of the record, by its weakest part. A: primary or official text seen. B: reputable secondary report seen. C: well established, not re-checked here. D: interpretation or disputed. U: could not be confirmed.'
	)
);

/** A W3C Web Annotation TextQuoteSelector: exact words, with context where they occur twice. */
export const quote = v.pipe(
	v.strictObject({
		exact: v.pipe(
			v.string(),
			v.minLength(2),
			v.description('The words of the text, character for character.')
		),
		prefix: v.optional(
			v.pipe(
				v.string(),
				v.minLength(1),
				v.description(
					'The words just before, with their spaces. Needed only where the text has the exact words twice.'
				)
			)
		),
		suffix: v.optional(
			v.pipe(
				v.string(),
				v.minLength(1),
				v.description('The words just after, with their spaces. Used as prefix is.')
			)
		)
	}),
	v.description('TextQuoteSelector: https://www.w3.org/TR/annotation-model/#text-quote-selector'),
	v.examples([{ exact: 'the words of the text' }])
);

const referenceIds = v.array(id);
const schemaPath = v.pipe(
	v.string(),
	v.description(
		'The path of the JSON Schema, for editors: ../../static/schema/ and this file’s name.'
	)
);

/** A date on record that was not looked up. */
export const RECORD_EXAMPLE = {
	edtf: '1940-05',
	certainty: 'C' as const,
	note: 'Not looked up.',
	references: []
};

/** What the record does to a sentence of the text. */
const MARKS = ['borne-out', 'imprecise', 'wrong', 'disputed', 'not-checkable'] as const;
const verdict = v.strictObject({
	mark: v.pipe(
		v.picklist(MARKS),
		v.description(
			'borne-out: the record agrees. imprecise: it agrees but for a detail. wrong: it says otherwise. disputed: sources disagree, or it supports a part only. not-checkable: a judgement, or there is no source. Every mark but the last needs a reference in the record.'
		)
	),
	words: v.pipe(
		v.string(),
		v.regex(/^\S+(?: \S+){0,11}$/, 'a verdict has at most 12 words, each after one space'),
		v.description('The verdict in at most 12 words, such as “He did not fly. He came by train.”')
	)
});

export const milestone = v.strictObject({
	id,
	title: v.pipe(
		prose,
		v.maxLength(56, 'a title fits two lines of a label: 56 characters at the most')
	),
	summary: v.pipe(prose, v.description('One or two plain sentences that say what the text says.')),
	era,
	side,
	theme,
	people: v.pipe(v.array(prose), v.description('People and bodies involved.')),
	weight: v.pipe(
		v.picklist([1, 2, 3]),
		v.description('Priority of its label: 3 is essential to the story, 1 is an extra.')
	),
	stated: v.pipe(
		v.strictObject({
			edtf: v.nullable(edtf),
			wording: v.nullable(v.pipe(prose, v.description('The exact words of the text.')))
		}),
		v.description('The date that the text gives, and its words for it. Null where it gives none.')
	),
	record: v.nullable(
		v.pipe(
			v.strictObject({
				edtf,
				certainty,
				note: v.nullable(prose),
				shows: v.optional(
					v.pipe(
						prose,
						v.description('What the first reference, a primary document, shows of the milestone.')
					)
				),
				references: referenceIds
			}),
			v.description(
				'The date the historical record gives. Certainty A or B needs references; C, D or U needs a note.'
			),
			v.examples([RECORD_EXAMPLE])
		)
	),
	verdict: v.optional(
		v.pipe(
			verdict,
			v.description(
				'What the record does to the sentence. If one milestone of a story has a verdict, all need one.'
			)
		)
	),
	quotes: v.pipe(v.array(quote), v.minLength(1, 'a milestone needs at least one quote'))
});

/** A judgement of the text without a date, which a card shows below the axis. */
export const opinion = v.strictObject({
	id,
	title: v.pipe(prose, v.maxLength(56, 'a title has 56 characters at the most')),
	gist: v.pipe(prose, v.description('One plain sentence that says what the text says.')),
	quotes: v.pipe(v.array(quote), v.minLength(1, 'an opinion needs at least one quote')),
	side,
	milestones: v.pipe(
		v.array(id),
		v.minLength(1, 'an opinion concerns at least one milestone'),
		v.description('Milestones that the opinion concerns.')
	),
	verdict,
	references: v.optional(referenceIds)
});

export const note = v.strictObject({
	id,
	quotes: v.pipe(v.array(quote), v.minLength(1, 'a note needs at least one quote')),
	kinds: v.pipe(
		v.array(v.picklist(['fact', 'translation', 'ambiguity', 'opinion', 'unconfirmed'])),
		v.minLength(1, 'a note needs at least one kind'),
		v.description(
			'fact: the record corrects or completes the words. translation: the words differ in another language. ambiguity: the words can be read in two ways. opinion: the words judge. unconfirmed: no source was found that confirms them.'
		)
	),
	basis: v.pipe(
		v.picklist(['seen', 'inferred']),
		v.description(
			'What the note rests on. seen: a source was read. inferred: no original was seen; readers are told so.'
		)
	),
	text: prose,
	references: referenceIds,
	milestones: v.optional(
		v.pipe(
			v.array(id),
			v.description('Milestones that the note concerns, besides those that quote the same words.')
		)
	)
});

const parallelSide = v.strictObject({
	quote: v.nullable(quote),
	nearest: v.optional(
		v.pipe(quote, v.description('Nearest words of the text, where it has no quote.'))
	),
	gist: prose
});

export const parallel = v.strictObject({
	id,
	question: prose,
	verdict: v.pipe(
		v.picklist(['mirrors', 'differs', 'silent']),
		v.description(
			'Does the pattern of the first time match that of the second? mirrors: yes, whoever holds which role. differs: no. silent: the text speaks of one side only.'
		)
	),
	role: v.optional(
		v.pipe(
			v.strictObject({
				name: v.pipe(prose, v.description('A role in the pattern, such as “The guest”.')),
				then: side,
				now: side
			}),
			v.description('The side that holds a role of the pattern at each time.')
		)
	),
	reading: v.pipe(prose, v.description('The reason for the verdict.')),
	then: parallelSide,
	now: parallelSide,
	milestones: v.array(id)
});

export const backgroundEvent = v.strictObject({
	id,
	title: prose,
	summary: prose,
	side,
	edtf,
	certainty,
	references: referenceIds
});

export const term = v.strictObject({
	id,
	leader: prose,
	office: prose,
	side,
	edtf,
	certainty,
	rank: v.pipe(
		v.picklist(['office', 'paramount']),
		v.description(
			'office: held a post that led party or state. paramount: led without one; drawn dashed.'
		)
	),
	note: v.nullable(prose),
	references: referenceIds
});

const name = v.strictObject({
	family: v.optional(prose),
	given: v.optional(prose),
	literal: v.optional(prose)
});
const dateParts = v.strictObject({
	'date-parts': v.pipe(
		v.array(v.pipe(v.array(v.number()), v.minLength(1), v.maxLength(3))),
		v.minLength(1),
		v.maxLength(2)
	)
});
const issued = v.pipe(
	dateParts,
	v.description('Year, month and day; a second list ends a range.'),
	v.examples([{ 'date-parts': [[1940]] }])
);

/** The part of CSL-JSON (https://docs.citationstyles.org) that the references here use. */
export const reference = v.strictObject({
	id,
	type: v.picklist([
		'article-journal',
		'article-magazine',
		'article-newspaper',
		'book',
		'chapter',
		'document',
		'entry-encyclopedia',
		'legislation',
		'post-weblog',
		'report',
		'song',
		'speech',
		'treaty',
		'webpage'
	]),
	title: prose,
	author: v.optional(v.array(name)),
	editor: v.optional(v.array(name)),
	'container-title': v.optional(prose),
	publisher: v.optional(prose),
	issued: v.optional(issued),
	volume: v.optional(prose),
	issue: v.optional(prose),
	page: v.optional(prose),
	number: v.optional(prose),
	language: v.optional(prose),
	URL: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^https?:\/\/\S+$/, 'a URL begins with http:// or https:// and has no spaces'),
			v.url('a URL is an address that a browser can open')
		)
	),
	genre: v.optional(
		v.pipe(
			prose,
			v.description(
				'What to know of the publisher, such as “Russian state media”. Shown to readers.'
			)
		)
	),
	note: v.optional(
		v.pipe(prose, v.description('A remark on the work itself, for readers of the story.'))
	)
});

export const segment = v.strictObject({
	edtf: v.pipe(
		edtf,
		v.description(
			'From the first day of its first part to the last day of its last. Segments touch day by day, in their order.'
		)
	),
	share: v.pipe(
		v.number(),
		v.minValue(1),
		v.description(
			'Width in the compressed scale, as parts of the sum of all shares. Shares need not add up to 100.'
		)
	),
	fold: v.pipe(v.boolean(), v.description('Drawn as a marked break.'))
});

/** Returns an object with one value for each compared era: 1949–50 is `then`, 2024 is `now`. */
const pair = <S extends v.GenericSchema>(value: S) => v.strictObject({ then: value, now: value });

const ranked = v.strictObject({ name: prose, side });
const day = v.pipe(v.string(), v.isoDate('a day is written as 1949-12-16'));

export const relativeSegment = v.strictObject({
	from: v.pipe(
		v.number(),
		v.integer(),
		v.description('Months from the zero of the alignment; negative before it.')
	),
	to: v.pipe(v.number(), v.integer()),
	share: v.pipe(v.number(), v.minValue(1)),
	fold: v.boolean()
});
const relativeSegments = v.pipe(v.array(relativeSegment), v.minLength(1));

const alignment = v.strictObject({
	id,
	title: prose,
	hint: v.pipe(prose, v.description('Which dates are aligned.')),
	mark: v.pipe(
		v.string(),
		v.description('Label at the zero of the shared axis; empty where there is none.')
	),
	scale: v.pipe(
		v.picklist(['shared', 'own']),
		v.description(
			'shared: both tracks count months from zero. own: each track has an even scale of its own.'
		)
	),
	zero: pair(day),
	segments: v.optional(relativeSegments)
});

const journey = v.strictObject({
	who: prose,
	side,
	from: id,
	to: id,
	when: prose,
	means: v.nullable(
		v.pipe(prose, v.description('How the guest travelled; null where that is not relevant.'))
	),
	milestone: id,
	notes: v.array(id)
});

const amount = v.strictObject({ label: prose, value: v.number() });
export const figure = v.strictObject({
	id,
	title: prose,
	form: v.pipe(
		v.picklist(['bars', 'units']),
		v.description('bars: lengths on one scale. units: one square for each.')
	),
	unit: v.strictObject({ before: v.string(), after: v.string() }),
	most: v.pipe(v.number(), v.minValue(1), v.description('End of the scale.')),
	quote,
	stated: v.pipe(v.array(amount), v.minLength(1, 'a figure needs at least one value of the text')),
	record: v.array(v.strictObject({ ...amount.entries, certainty })),
	reading: prose,
	milestones: v.array(id),
	notes: v.array(id),
	references: referenceIds
});

const thinSpot = v.strictObject({
	id,
	title: prose,
	text: prose,
	parallels: v.array(id),
	notes: v.array(id)
});

/** A document of a set that tests the thesis. */
const testedDocument = v.strictObject({
	id,
	name: v.pipe(prose, v.description('Its name, such as “Treaty of Friendship”.')),
	edtf,
	part: v.pipe(prose, v.description('The part that answers, such as “Article 1”.')),
	answer: v.pipe(prose, v.description('The answer to the question, in a few words.')),
	shows: v.pipe(prose, v.description('What the part says, in our words.')),
	milestones: v.pipe(v.array(id), v.minLength(1, 'a document concerns at least one milestone')),
	references: v.pipe(v.array(id), v.minLength(1, 'a document needs at least one reference'))
});
const documentSet = v.strictObject({
	title: prose,
	introduction: v.pipe(prose, v.description('The lead of the page.')),
	question: v.pipe(prose, v.description('The question that each document answers.')),
	quote: v.pipe(quote, v.description('The words of the text that the documents test.')),
	items: v.pipe(v.array(testedDocument), v.minLength(2, 'give at least two documents to compare')),
	reading: v.pipe(
		v.array(prose),
		v.minLength(1, 'say what the documents mean for the words of the text'),
		v.description('What the documents mean for the words of the text. One paragraph each.')
	),
	parallels: v.pipe(v.array(id), v.description('Parallels that the documents test.'))
});

const cardCounts = v.record(id, v.pipe(v.number(), v.integer(), v.minValue(0)));

const statementKind = v.picklist(['fact', 'opinion', 'inference']);

const minutes = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Returns a list of class.json that needs an entry, because its page would be empty without. */
const nonEmpty = <S extends v.GenericSchema>(entry: S, name: string) =>
	v.pipe(
		v.array(entry),
		v.minLength(1, `give at least one ${name}, or remove class.json and with it all its pages`)
	);

/** Class material: lesson plans, prompts for the slides, questions, and material for tasks. */
export const classFile = v.strictObject({
	$schema: schemaPath,
	introduction: v.pipe(prose, v.description('The lead of the page for teachers.')),
	pages: v.optional(
		v.pipe(
			v.record(id, v.pipe(v.number(), v.integer(), v.minValue(1))),
			v.description(
				'Pages on paper of each handout, A4 and Letter alike. Count them in the print preview; leave out until then.'
			)
		)
	),
	plans: nonEmpty(
		v.strictObject({
			minutes,
			title: prose,
			summary: prose,
			steps: v.pipe(
				v.array(
					v.strictObject({
						from: v.pipe(minutes, v.description('Minutes from the start.')),
						to: minutes,
						text: prose,
						links: v.array(
							v.strictObject({
								path: v.pipe(v.string(), v.regex(/^\//, 'a path on this site begins with /')),
								text: prose
							})
						)
					})
				),
				v.minLength(1, 'a lesson plan needs at least one step')
			)
		}),
		'lesson plan'
	),
	aims: nonEmpty(v.strictObject({ name: prose, activity: prose, evidence: prose }), 'aim'),
	mistakes: v.pipe(
		nonEmpty(v.strictObject({ mistake: prose, answer: prose }), 'misunderstanding'),
		v.description('Likely misunderstandings.')
	),
	deck: v.strictObject({
		parallels: v.pipe(v.array(id), v.description('Parallels that become slides, in their order.')),
		question: v.pipe(prose, v.description('The last slide.'))
	}),
	cards: v.pipe(
		v.strictObject({
			order: v.pipe(cardCounts, v.description('Cards to put in order: era id → number.')),
			match: v.pipe(cardCounts, v.description('Cards to match with quotes: era id → number.')),
			without: v.pipe(v.array(id), v.description('Milestones that are no card.'))
		}),
		v.description('Number of cards from each era, such as { "early": 3, "late": 3 }.')
	),
	prompts: v.pipe(
		v.array(
			v.strictObject({
				slide: v.pipe(
					id,
					v.description('A milestone, a parallel, or one of title, timeline, fold, map, question.')
				),
				ask: v.pipe(prose, v.maxLength(160)),
				watch: v.pipe(
					prose,
					v.maxLength(160),
					v.description('What to watch for. Only teachers see it.')
				),
				note: v.optional(
					v.pipe(
						id,
						v.description(
							'The editor’s note on this slide. By default, one on the words that the slide shows.'
						)
					)
				)
			})
		),
		v.description('Speaker notes, one for each slide.')
	),
	sourcing: v.pipe(
		nonEmpty(
			v.strictObject({
				id,
				question: prose,
				hint: prose,
				answers: v.optional(
					v.pipe(
						v.array(prose),
						v.description('Model answers, after those that follow from the data on the source.')
					)
				)
			}),
			'question to ask of a source'
		),
		v.description('Questions to ask of any source.')
	),
	sources: v.pipe(
		v.array(
			v.strictObject({
				title: prose,
				hint: prose,
				types: v.optional(v.array(reference.entries.type)),
				mentions: v.optional(
					v.pipe(v.array(prose), v.description('Words of the publisher, container or URL.'))
				)
			})
		),
		v.description('Groups of primary sources. A reference is in the first group that it fits.')
	),
	statements: nonEmpty(
		v.strictObject({
			id,
			quote,
			kind: v.pipe(
				statementKind,
				v.description(
					'The key. fact: it can be checked. opinion: it judges. inference: it concludes from facts.'
				)
			),
			also: v.optional(
				v.pipe(statementKind, v.description('A second answer that the key accepts.'))
			),
			reason: v.pipe(prose, v.description('Why the key has this kind.'))
		}),
		'statement'
	),
	claims: nonEmpty(
		v.strictObject({
			id,
			claim: prose,
			sentences: v.pipe(
				v.array(
					v.strictObject({
						quote,
						side: v.picklist(['for', 'against']),
						strength: v.pipe(v.picklist([1, 2, 3]), v.description('3 is the strongest.')),
						reason: prose
					})
				),
				v.minLength(1, 'give at least one sentence to weigh, or remove the claim')
			)
		}),
		'claim'
	)
});

const milestonesFile = v.strictObject({
	$schema: schemaPath,
	milestones: v.array(milestone)
});
export const tourStop = v.strictObject({
	id,
	title: v.pipe(prose, v.maxLength(56, 'a title has 56 characters at the most')),
	text: v.pipe(prose, v.description('One plain sentence that leads to the quote.')),
	quote,
	milestones: v.pipe(
		v.array(id),
		v.minLength(1, 'a stop shows at least one milestone'),
		v.description('The milestones that the picture shows at this stop, the most important first.')
	)
});
const tourFile = v.strictObject({
	$schema: schemaPath,
	stops: v.pipe(v.array(tourStop), v.minLength(2, 'a tour has at least two stops'))
});
const opinionsFile = v.strictObject({ $schema: schemaPath, opinions: v.array(opinion) });
const notesFile = v.strictObject({ $schema: schemaPath, notes: v.array(note) });
const parallelsFile = v.strictObject({ $schema: schemaPath, parallels: v.array(parallel) });
const backgroundFile = v.strictObject({
	$schema: schemaPath,
	events: v.array(backgroundEvent),
	terms: v.array(term)
});
export const comparisonFile = v.strictObject({
	$schema: schemaPath,
	description: v.pipe(prose, v.description('What search engines show of the page.')),
	thesisLead: v.pipe(prose, v.description('The words before the thesis.')),
	thesis: quote,
	ranks: v.optional(
		v.pipe(
			pair(v.strictObject({ year: v.number(), place: prose, upper: ranked, lower: ranked })),
			v.description(
				'Names at the ends of the crossing, for the first and the last rank of story.json.'
			)
		)
	),
	travel: v.optional(
		v.strictObject({
			places: v.array(
				v.strictObject({ id, name: prose, longitude: v.number(), latitude: v.number() })
			),
			journeys: pair(journey)
		})
	),
	segments: v.pipe(
		relativeSegments,
		v.description('Segments of the shared axis, for alignments without their own.')
	),
	alignments: v.pipe(v.array(alignment), v.minLength(1)),
	strong: v.optional(v.strictObject({ text: prose, parallels: v.array(id), notes: v.array(id) })),
	thin: v.pipe(v.array(thinSpot), v.description('Weak points of the comparison.')),
	figures: v.array(figure),
	documents: v.optional(
		v.pipe(
			documentSet,
			v.description('Documents side by side, on a page of their own: a test of the thesis.')
		)
	)
});
const referencesFile = v.strictObject({
	$schema: schemaPath,
	references: v.array(reference)
});

/** Tasks of class material, as in their addresses. */
const TASK_IDS = ['order', 'match', 'kinds', 'weigh'] as const;

const colour = v.pipe(
	v.string(),
	v.regex(/^#[0-9a-f]{6}$/, 'a colour is # and six lower-case hexadecimal digits')
);
/** A rule that `side-colours.ts` checks. */
const CONTRAST = 'Needs a contrast of 7; the check names the nearest colour that has it.';

/** A question of the first page. `resolve.ts` checks that the page of its answer exists. */
const question = v.strictObject({
	text: v.pipe(prose, v.maxLength(48, 'a question has 48 characters at the most')),
	hint: v.pipe(
		prose,
		v.maxLength(64, 'a hint has 64 characters at the most'),
		v.description('What the answer rests on, in a few words.')
	),
	answer: v.variant(
		'page',
		[
			v.strictObject({ page: v.literal('milestone'), id }),
			v.strictObject({ page: v.literal('parallel'), id }),
			v.strictObject({ page: v.literal('tour'), id }),
			v.strictObject({ page: v.literal('comparison') }),
			v.strictObject({ page: v.literal('task'), id: v.picklist(TASK_IDS) })
		],
		'page is one of milestone, parallel, tour, comparison, task'
	)
});

const PLACES = ['above', 'below', 'both'] as const;
const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'star', 'cross'] as const;

/** The settings of a story: its names, sides, themes, eras and axis. */
const storyFile = v.strictObject({
	$schema: schemaPath,
	title: prose,
	prefix: v.pipe(id, v.description('Begins the names of channels, windows and lesson files.')),
	subject: v.pipe(prose, v.description('Whom the timeline is about, such as “North and South”.')),
	years: v.pipe(prose, v.description('The years in titles, such as “1861–1865”.')),
	tagline: v.pipe(
		prose,
		v.description('Says in a few words what the site is, without a full stop. It is in the footer.')
	),
	description: v.pipe(prose, v.description('What search engines show of the first page.')),
	lastChecked: v.optional(
		v.pipe(
			v.string(),
			v.isoDate('give a day, such as 2026-11-29'),
			v.description('The day on which the quotes were last compared with the text.')
		)
	),
	contact: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^(https:\/\/|mailto:)\S+$/, 'begin with https:// or mailto:'),
			v.description('Where readers report an error: a web address or mailto:name@example.org.')
		)
	),
	lead: v.pipe(prose, v.description('The first sentence of the page about the site.')),
	headline: v.pipe(
		prose,
		v.maxLength(120, 'a headline has 120 characters at the most'),
		v.description(
			'The argument in one sentence that says whose it is. Names of sides get their colour.'
		)
	),
	questions: v.optional(
		v.pipe(
			v.array(question),
			v.maxLength(3, 'give three questions at the most'),
			v.description('Questions of the first page. Each leads to the page that answers it.')
		)
	),
	noun: v.pipe(
		prose,
		v.description('The kind of text, as in “the text says”: column, speech, essay.')
	),
	sides: v.pipe(
		v.array(
			v.strictObject({
				id,
				label: prose,
				place: v.pipe(
					v.picklist(PLACES),
					v.description(
						'Where its milestones are. above or below: on that side of the axis. both: on the axis, for what the two sides share. One side for each place.'
					)
				),
				colours: v.strictObject({
					light: v.pipe(colour, v.description(`On cream, the light theme. ${CONTRAST}`)),
					dark: v.pipe(colour, v.description(`On near-black, the dark theme. ${CONTRAST}`)),
					projector: v.pipe(colour, v.description(`On white, for projectors. ${CONTRAST}`))
				})
			})
		),
		v.minLength(1, 'a story needs at least one side')
	),
	themes: v.pipe(
		v.array(
			v.strictObject({
				id,
				label: prose,
				shape: v.pipe(
					v.picklist(SHAPES),
					v.description('Shape of its marks. Each theme has a shape of its own.')
				)
			})
		),
		v.minLength(1, 'a story needs at least one theme')
	),
	eras: v.pipe(
		v.array(
			v.strictObject({
				id,
				title: v.pipe(prose, v.description('Its name above milestones, in filters and on slides.')),
				summary: v.pipe(prose, v.description('One or two sentences on what the text tells of it.'))
			})
		),
		v.minLength(1, 'a story needs at least one era')
	),
	compared: v.optional(
		v.pipe(
			pair(
				v.strictObject({
					eras: v.pipe(v.array(era), v.minLength(1, 'give the eras whose milestones are compared')),
					last: v.pipe(
						prose,
						v.description(
							'Last line of its heading: where the text begins or ends, such as “The story begins here.”'
						)
					),
					label: v.pipe(prose, v.description('Its name, such as “First race”.')),
					years: v.pipe(prose, v.description('Begins its heading, such as “1861–63”.')),
					leaders: v.pipe(
						prose,
						v.description('Who leads or acts in it. Follows the years in its heading.')
					),
					prompt: v.pipe(
						prose,
						v.description(
							'Stands in place of its quotes while they are covered: a question, such as “What would you expect of the first race?”'
						)
					)
				})
			),
			v.description('The two times that the comparison pairs, each of one or more eras.')
		)
	),
	segments: v.pipe(v.array(segment), v.minLength(1, 'the axis needs at least one segment')),
	rank: v.optional(
		v.pipe(
			v.array(
				v.strictObject({
					from: edtf,
					to: edtf,
					above: v.pipe(id, v.description('The side that stands above the other.')),
					quote
				})
			),
			v.description('Who stands above whom, as the text says. Without overlaps, in their order.')
		)
	)
});

const statedFact = v.strictObject({ value: prose, certainty });
const edition = v.strictObject({
	name: prose,
	url: v.optional(v.string()),
	language: v.optional(prose),
	published: v.strictObject({ edtf, certainty }),
	note: v.optional(prose),
	shown: v.optional(v.pipe(v.literal(true), v.description('This edition is the text below.')))
});
/** Front matter of `text.md`: facts about the source, each with its certainty. */
export const sourceFrontMatter = v.strictObject({
	author: v.strictObject({
		name: prose,
		role: v.pipe(
			prose,
			v.description('Completes “NAME, …, wrote it.”, such as “a teacher of chemistry”.')
		),
		relation: v.optional(
			v.pipe(prose, v.description('A sentence on what ties the author to the story.'))
		),
		note: v.optional(v.pipe(prose, v.description('What follows from it for the reader.'))),
		certainty: v.pipe(
			certainty,
			v.description(
				'Certainty of these facts about the author. A: seen. B: reported. C: not checked. D: disputed. U: unknown.'
			)
		)
	}),
	kind: v.pipe(prose, v.description('With its article, such as “an opinion column”.')),
	badge: v.pipe(prose, v.description('The kind in one word, such as “Opinion”.')),
	caution: v.optional(v.pipe(prose, v.description('What readers of this kind should know.'))),
	editions: v.pipe(
		v.array(edition),
		v.minLength(1, 'a text needs at least one edition'),
		v.description('The first edition first.')
	),
	translation: v.optional(
		v.strictObject({
			by: v.pipe(prose, v.description('Whose words these are, such as “a machine’s”.')),
			label: v.pipe(prose, v.description('After “shown”.')),
			short: prose,
			chain: v.array(statedFact),
			disclaimer: prose
		})
	),
	rights: prose,
	citation: v.strictObject({ chicago: prose, mla: prose }),
	leftOut: v.optional(v.array(prose)),
	referencesNote: v.optional(
		v.pipe(prose, v.description('How the references were read, such as “Most were read online.”'))
	),
	sha256: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^[0-9a-f]{64}$/, 'a sum has 64 lower-case hexadecimal digits'),
			v.description(
				'Checksum of the text below, to notice an edit by mistake. Optional. To compute it, write “a” 64 times: the check names the right one.'
			)
		)
	)
});

const searchFile = v.strictObject({
	$schema: schemaPath,
	synonyms: v.pipe(
		v.array(
			v.pipe(
				v.array(
					v.pipe(
						v.string(),
						v.regex(/^[^\s-]+$/, 'a synonym is one word, without spaces and hyphens')
					)
				),
				v.minLength(2, 'a group has at least two words')
			)
		),
		v.description(
			'Groups of words of like meaning: the search for one finds the others, too. Add irregular forms, such as “fly” and “flew”. A regular plural needs no entry.'
		)
	)
});

/** The schema of each data file, by file name. */
export const dataFiles = {
	'milestones.json': milestonesFile,
	'opinions.json': opinionsFile,
	'tour.json': tourFile,
	'notes.json': notesFile,
	'parallels.json': parallelsFile,
	'comparison.json': comparisonFile,
	'class.json': classFile,
	'background.json': backgroundFile,
	'references.json': referencesFile,
	'search.json': searchFile,
	'story.json': storyFile
} as const;

export type MilestoneRecord = v.InferOutput<typeof milestone>;
export type OpinionRecord = v.InferOutput<typeof opinion>;
export type TourStopRecord = v.InferOutput<typeof tourStop>;
export type NoteRecord = v.InferOutput<typeof note>;
export type ParallelRecord = v.InferOutput<typeof parallel>;
export type ComparisonRecord = v.InferOutput<typeof comparisonFile>;
export type ClassRecord = v.InferOutput<typeof classFile>;
export type RelativeSegment = v.InferOutput<typeof relativeSegment>;
export type FigureRecord = v.InferOutput<typeof figure>;
export type TermRecord = v.InferOutput<typeof term>;
export type BackgroundEventRecord = v.InferOutput<typeof backgroundEvent>;
export type Reference = v.InferOutput<typeof reference>;
export type StoryRecord = v.InferOutput<typeof storyFile>;
export type EraRecord = StoryRecord['eras'][number];
export type SegmentRecord = v.InferOutput<typeof segment>;
export type QuoteSelector = v.InferOutput<typeof quote>;
export type FrontMatter = v.InferOutput<typeof sourceFrontMatter>;
/** Where a side is drawn. `resolve.ts` replaces the ids of sides by it. */
export type Side = (typeof PLACES)[number];
export type Shape = (typeof SHAPES)[number];
export type Mark = (typeof MARKS)[number];
export type Certainty = v.InferOutput<typeof certainty>;
