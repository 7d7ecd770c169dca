// The block in the editor: a box that says what stands here, and a form beside it. All its words come from PHP.

( function ( blocks, editor, components, element, data ) {
	const { createElement: el, Fragment } = element;
	// What is shown by an element other than the check's.
	const ELEMENTS = { board: 'board', note: 'certificate' };
	const SHOWS = [ 'check', 'case', 'board', 'note' ];

	blocks.registerBlockType( 'boundary-check/check', {
		edit( { attributes, setAttributes } ) {
			const show = SHOWS.includes( attributes.show ) ? attributes.show : 'check';
			const { words } = data;
			const shown = attributes.case ? `${ words[ show ] }: ${ attributes.case }` : words[ show ];
			return el(
				Fragment,
				null,
				el(
					editor.InspectorControls,
					null,
					el(
						components.PanelBody,
						{ title: words.settings },
						el( components.SelectControl, {
							label: words.show,
							value: show,
							options: SHOWS.map( ( value ) => ( { value, label: words[ value ] } ) ),
							onChange: ( value ) => setAttributes( { show: value } ),
						} ),
						data.fields[ ELEMENTS[ show ] || 'check' ].map( ( field ) => control( field, attributes, setAttributes ) )
					)
				),
				el(
					'div',
					editor.useBlockProps(),
					el( components.Placeholder, { icon: 'yes-alt', label: 'Boundary Check', instructions: words.preview }, shown )
				)
			);
		},
		// PHP makes the HTML.
		save: () => null,
	} );

	function control( { name, label, help, options }, attributes, setAttributes ) {
		const shared = {
			key: name,
			label,
			help,
			value: attributes[ name ] || '',
			onChange: ( value ) => setAttributes( { [ name ]: value || undefined } ),
		};
		if ( options.length === 0 ) {
			return el( components.TextControl, shared );
		}
		const standing = { value: '', label: data.words.standing };
		return el( components.SelectControl, { ...shared, options: [ standing, ...options ] } );
	}
} )( window.wp.blocks, window.wp.blockEditor, window.wp.components, window.wp.element, window.boundaryCheckBlock );
