<?php
/**
 * The block: the same as the shortcode, with a form beside it. WordPress makes its HTML anew for each page, so it is
 * there for authors who may not write HTML of their own, too.
 *
 * @package BoundaryCheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * Registers the block; its attributes are those of all elements.
 */
function boundary_check_register_block() {
	$attributes = array(
		'show' => array(
			'type'    => 'string',
			'enum'    => array( 'check', 'case', 'board', 'note' ),
			'default' => 'check',
		),
	);
	foreach ( BOUNDARY_CHECK_ELEMENTS as $element ) {
		foreach ( array_keys( boundary_check_offered( $element ) ) as $name ) {
			$attributes[ $name ] = array( 'type' => 'string' );
		}
	}
	wp_register_script(
		'boundary-check-block',
		plugins_url( 'block/editor.js', BOUNDARY_CHECK_FILE ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
		basename( BOUNDARY_CHECK_FOLDER ),
		true
	);
	wp_localize_script( 'boundary-check-block', 'boundaryCheckBlock', boundary_check_block_words() );
	register_block_type(
		plugin_dir_path( BOUNDARY_CHECK_FILE ) . 'block',
		array(
			'attributes'      => $attributes,
			'render_callback' => 'boundary_check_render_block',
		)
	);
}
add_action( 'init', 'boundary_check_register_block' );

/**
 * The block in a page.
 *
 * @param array<string, string> $given Its attributes.
 * @return string
 */
function boundary_check_render_block( $given ) {
	return boundary_check_shown( array( 'id' => $given['anchor'] ?? '' ) + $given );
}

/**
 * What the block's form shows: fields, names and words, so that its script needs none of its own.
 *
 * @return array<string, mixed>
 */
function boundary_check_block_words() {
	$labels  = boundary_check_labels();
	$choices = boundary_check_choice_labels();
	$fields  = array();
	foreach ( BOUNDARY_CHECK_ELEMENTS as $element ) {
		foreach ( boundary_check_offered( $element ) as $name => $field ) {
			$options = array();
			foreach ( $field['choices'] as $choice ) {
				$options[] = array(
					'value' => $choice,
					'label' => $choices[ $name ][ $choice ] ?? $choice,
				);
			}
			$fields[ $element ][] = array(
				'name'    => $name,
				'label'   => $labels[ $name ] ?? $name,
				'help'    => $field['about'],
				'options' => $options,
			);
		}
	}
	return array(
		'fields' => $fields,
		'words'  => array(
			'show'     => __( 'What to show', 'boundary-check' ),
			'check'    => __( 'The check, or one case', 'boundary-check' ),
			'case'     => __( 'The case that the board’s link names', 'boundary-check' ),
			'board'    => __( 'The trainer’s board', 'boundary-check' ),
			'note'     => __( 'Below a check: a note to print that somebody did it', 'boundary-check' ),
			'settings' => __( 'Only here', 'boundary-check' ),
			'standing' => __( 'As the settings of the site say', 'boundary-check' ),
			'preview'  => __( 'Boundary Check stands here. Preview the page to try it.', 'boundary-check' ),
		),
	);
}
