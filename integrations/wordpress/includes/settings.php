<?php
/**
 * The settings of the site, by WordPress's own settings API: it checks the nonce and that somebody may change options.
 *
 * @package BoundaryCheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * Registers the one option, which is read as text and never as HTML.
 */
function boundary_check_register_settings() {
	register_setting(
		'boundary-check',
		BOUNDARY_CHECK_OPTION,
		array(
			'type'              => 'array',
			'default'           => array(),
			'show_in_rest'      => false,
			'sanitize_callback' => 'boundary_check_sanitize',
		)
	);
}
add_action( 'admin_init', 'boundary_check_register_settings' );

/**
 * The fields that count for the whole site: all but those that belong to one workshop, and to which check of a page a note
 * belongs.
 *
 * @return array<string, array<string, mixed>>
 */
function boundary_check_site_fields() {
	$note = boundary_check_offered( 'certificate' );
	unset( $note['check'] );
	return array_filter(
		boundary_check_offered( 'check' ) + $note,
		static function ( $field ) {
			return 'workshop' !== $field['for'];
		}
	);
}

/**
 * Takes what a field can take, and says what it cannot; that field stays empty.
 *
 * @param mixed $given The form.
 * @return array<string, string>
 */
function boundary_check_sanitize( $given ) {
	$given  = is_array( $given ) ? $given : array();
	$taken  = array();
	$labels = boundary_check_labels();
	foreach ( boundary_check_site_fields() as $name => $field ) {
		$text  = is_string( $given[ $name ] ?? null ) ? trim( $given[ $name ] ) : '';
		$value = boundary_check_read( $field, $text );
		if ( null !== $value ) {
			$taken[ $name ] = $value;
		} elseif ( '' !== $text ) {
			boundary_check_refuse( $name, $labels[ $name ] ?? $name, $text, boundary_check_expected( $field ) );
		}
	}
	foreach ( boundary_check_colours() as $name => $colour ) {
		foreach ( array( 'light', 'dark' ) as $look ) {
			$key  = "colour-$name-$look";
			$text = is_string( $given[ $key ] ?? null ) ? trim( $given[ $key ] ) : '';
			if ( sanitize_hex_color( $text ) ) {
				$taken[ $key ] = sanitize_hex_color( $text );
			} elseif ( '' !== $text ) {
				boundary_check_refuse( $key, $colour['label'], $text, __( 'a colour such as #0f5a60', 'boundary-check' ) );
			}
		}
	}
	$font = is_string( $given['font'] ?? null ) ? trim( sanitize_text_field( $given['font'] ) ) : '';
	if ( 'page' === $font || ( '' !== $font && null !== boundary_check_read_font( $font ) ) ) {
		$taken['font'] = $font;
	} elseif ( '' !== $font ) {
		boundary_check_refuse( 'font', __( 'Font', 'boundary-check' ), $font, __( 'names of fonts with commas between them', 'boundary-check' ) );
	}
	if ( 'route' === ( $given['delivery'] ?? '' ) ) {
		$taken['delivery'] = 'route';
	}
	return $taken;
}

/**
 * Says once what was found and what was expected.
 *
 * @param string $code     Names the field.
 * @param string $label    Its name for people.
 * @param string $found    What was found.
 * @param string $expected What was expected.
 */
function boundary_check_refuse( $code, $label, $found, $expected ) {
	/* translators: 1: the name of a field, 2: what was found, 3: what was expected. */
	$words = __( '%1$s: “%2$s” is left out; expected %3$s.', 'boundary-check' );
	add_settings_error( BOUNDARY_CHECK_OPTION, $code, esc_html( sprintf( $words, $label, $found, $expected ) ) );
}
