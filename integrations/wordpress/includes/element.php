<?php
/**
 * An element as HTML: what the settings of the site say, and over that what a block or a shortcode says.
 *
 * @package BoundaryCheck
 */

defined( 'ABSPATH' ) || exit;

/** The elements, by what follows `boundary-` in their tags. */
const BOUNDARY_CHECK_ELEMENTS = array( 'check', 'board', 'certificate' );

/**
 * The settings of the site.
 *
 * @return array<string, string>
 */
function boundary_check_settings() {
	$settings = get_option( BOUNDARY_CHECK_OPTION, array() );
	return is_array( $settings ) ? $settings : array();
}

/**
 * The fields of an element; colours as the page has them come first, for here they are what holds without a choice.
 *
 * @param string $element One of BOUNDARY_CHECK_ELEMENTS.
 * @return array<string, array<string, mixed>>
 */
function boundary_check_offered( $element ) {
	$fields = boundary_check_fields()[ $element ];
	if ( isset( $fields['theme'] ) ) {
		$fields['theme']['choices'] = array_values( array_unique( array_merge( array( 'page' ), $fields['theme']['choices'] ) ) );
	}
	return $fields;
}

/**
 * The case that the page's address names, as a board's links do: what a workshop's participants open.
 *
 * @return array<string, string>
 */
function boundary_check_from_address() {
	$given = array();
	foreach ( array( 'case', 'workshop', 'round' ) as $name ) {
		// Nothing is changed by it: the same address shows the same page to everybody.
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended
		$given[ $name ] = isset( $_GET[ $name ] ) ? sanitize_text_field( wp_unslash( $_GET[ $name ] ) ) : '';
	}
	return array_filter( $given, 'strlen' );
}

/**
 * The element that a block or a shortcode asks for: the check or a case, the case that the address names, the board, or
 * the note that somebody did it.
 *
 * @param array<string, mixed> $given By the names of attributes, what holds here; `show` says what it is.
 * @return string
 */
function boundary_check_shown( $given ) {
	$show = $given['show'] ?? '';
	if ( 'board' === $show ) {
		return boundary_check_element( 'board', $given );
	}
	if ( 'note' === $show ) {
		return boundary_check_element( 'certificate', $given );
	}
	return 'case' === $show ? boundary_check_linked_case( $given ) : boundary_check_element( 'check', $given );
}

/**
 * The case that a board's link names, or holds whole: one that a trainer has written stands in the part of the address that
 * no server is sent, so a script hands it on. Without any, the element says that part of the link was lost; the check about
 * an own client must never be in a case's place.
 *
 * @param array<string, mixed> $given By the names of attributes, what holds here.
 * @return string
 */
function boundary_check_linked_case( $given ) {
	$given = boundary_check_from_address() + $given;
	if ( null === boundary_check_read( boundary_check_offered( 'check' )['case'], $given['case'] ?? '' ) ) {
		$given['case'] = 'own=';
	}
	$script = array(
		'id'  => 'boundary-check-own-case-js',
		'src' => plugins_url( 'case/own.js', BOUNDARY_CHECK_FILE ) . '?ver=' . basename( BOUNDARY_CHECK_FOLDER ),
	);
	return boundary_check_element( 'check', $given, ' own-cases="on"' ) . boundary_check_script( $script );
}

/**
 * The element as HTML.
 *
 * @param string               $element    One of BOUNDARY_CHECK_ELEMENTS.
 * @param array<string, mixed> $given      By the names of attributes, what holds here; `id`, too.
 * @param string               $attributes More of them, as HTML, that are no fields.
 * @return string
 */
function boundary_check_element( $element, $given, $attributes = '' ) {
	$settings = boundary_check_settings();
	$problems = '';
	$fields   = boundary_check_offered( $element );
	foreach ( $fields as $name => $field ) {
		// What is for workshops belongs to one place, never to the whole site.
		$standing = 'workshop' === $field['for'] ? null : ( $settings[ $name ] ?? null );
		$written  = isset( $given[ $name ] ) && '' !== $given[ $name ];
		$value    = boundary_check_read( $field, $written ? $given[ $name ] : $standing );
		if ( null === $value && $written ) {
			$problems .= boundary_check_problem( $name, $field, $given[ $name ] );
		}
		if ( null !== $value && ! ( 'theme' === $name && 'page' === $value ) ) {
			$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	$id = sanitize_html_class( $given['id'] ?? '' );
	if ( '' !== $id ) {
		$attributes .= ' id="' . esc_attr( $id ) . '"';
	}
	if ( 'board' === $element && empty( $given['page'] ) ) {
		$problems .= boundary_check_problem( 'page', $fields['page'], '' );
	}
	if ( 'check' === $element && ! str_contains( $attributes, ' exit-url=' ) ) {
		$attributes .= ' exit-url="' . esc_url( boundary_check_exit_address() ) . '"';
	}
	$script = boundary_check_enqueue( $element );
	$tag    = "boundary-$element";
	if ( 'certificate' === $element ) {
		// It shows once the check has come to its end: until then nothing is missing.
		return $problems . "<$tag$attributes></$tag>" . $script;
	}
	$waiting = 'board' === $element
		? __( 'If the board doesn’t appear here within a few seconds, reload the page, try another browser, or tell whoever looks after this site.', 'boundary-check' )
		: __( 'If the check doesn’t appear here within a few seconds, reload the page, try another browser, or tell whoever looks after this site.', 'boundary-check' );
	return $problems . "<$tag$attributes>" . esc_html( $waiting ) . "</$tag>" . $script;
}

/**
 * Says to whoever may edit the page what is wrong with a value; readers see nothing of it.
 *
 * @param string               $name  The name of the attribute.
 * @param array<string, mixed> $field Its field.
 * @param mixed                $given What was found.
 * @return string
 */
function boundary_check_problem( $name, $field, $given ) {
	if ( ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	$words = sprintf(
		/* translators: 1: the name of a setting, 2: what was found, 3: what was expected. */
		__( 'Boundary Check, seen by editors only: %1$s="%2$s" is left out; expected %3$s.', 'boundary-check' ),
		$name,
		is_scalar( $given ) ? (string) $given : '…',
		boundary_check_expected( $field )
	);
	return '<p class="boundary-check-problem"><strong>' . esc_html( $words ) . '</strong></p>';
}
