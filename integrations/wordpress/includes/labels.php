<?php
/**
 * The names of the fields, as an editor reads them. What each is for stands in fields.php.
 *
 * @package BoundaryCheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * The name of each field, by the name of its attribute.
 *
 * @return array<string, string>
 */
function boundary_check_labels() {
	return array(
		'code-name'              => __( 'Name of your code of ethics', 'boundary-check' ),
		'code-url'               => __( 'Address of your code of ethics', 'boundary-check' ),
		'advice-name'            => __( 'Name of your advice line', 'boundary-check' ),
		'advice-url'             => __( 'Address or number of your advice line', 'boundary-check' ),
		'friendship-wait-months' => __( 'Months before massage with a friend', 'boundary-check' ),
		'romance-wait-months'    => __( 'Months before any romance', 'boundary-check' ),
		'partner-treatment'      => __( 'Treating a partner', 'boundary-check' ),
		'theme'                  => __( 'Light or dark', 'boundary-check' ),
		'language'               => __( 'Language', 'boundary-check' ),
		'share'                  => __( 'What your page is told', 'boundary-check' ),
		'share-with'             => __( 'Who keeps that with a name and a date', 'boundary-check' ),
		'clauses-url'            => __( 'Address of a file with the clauses of your code', 'boundary-check' ),
		'pilot'                  => __( 'Id of a study', 'boundary-check' ),
		'storage'                => __( 'Answers after a reload', 'boundary-check' ),
		'exit-url'               => __( 'Address of "Exit this page"', 'boundary-check' ),
		'case'                   => __( 'Case', 'boundary-check' ),
		'workshop'               => __( 'Name of the workshop', 'boundary-check' ),
		'round'                  => __( 'Round', 'boundary-check' ),
		'pass-around'            => __( 'One device goes round', 'boundary-check' ),
		'page'                   => __( 'Page of the case', 'boundary-check' ),
		'organisation'           => __( 'Your name on the note that somebody did it', 'boundary-check' ),
		'provider-number'        => __( 'Your number as a provider, on that note', 'boundary-check' ),
		'logo'                   => __( 'Address of your logo, for that note', 'boundary-check' ),
		'check'                  => __( 'Id of the check that the note is for', 'boundary-check' ),
	);
}

/**
 * What a choice means, by attribute and value; a value without words here is shown as it is.
 *
 * @return array<string, array<string, string>>
 */
function boundary_check_choice_labels() {
	return array(
		'partner-treatment' => array(
			'allowed'   => __( 'It may be considered', 'boundary-check' ),
			'forbidden' => __( 'It is not allowed', 'boundary-check' ),
		),
		'theme'             => array(
			'page'  => __( 'As the page is', 'boundary-check' ),
			'auto'  => __( 'As the reader’s device is set', 'boundary-check' ),
			'light' => __( 'Always light', 'boundary-check' ),
			'dark'  => __( 'Always dark', 'boundary-check' ),
		),
		'share'             => array(
			'none'       => __( 'Nothing more', 'boundary-check' ),
			'completion' => __( 'That the end was reached', 'boundary-check' ),
			'outcome'    => __( 'The outcome, if the therapist consents', 'boundary-check' ),
		),
		'storage'           => array(
			'tab' => __( 'They are still there, in that tab', 'boundary-check' ),
			'off' => __( 'They are gone: for computers that people share', 'boundary-check' ),
		),
		'round'             => array(
			'1' => __( 'Before the discussion', 'boundary-check' ),
			'2' => __( 'After the discussion', 'boundary-check' ),
		),
		'pass-around'       => array(
			'off' => __( 'No', 'boundary-check' ),
			'on'  => __( 'Yes', 'boundary-check' ),
		),
	);
}
